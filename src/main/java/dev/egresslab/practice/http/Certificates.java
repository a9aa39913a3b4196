package dev.egresslab.practice.http;

import dev.egresslab.practice.PracticeException;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;

/**
 * The practice cloud's certificate authority and server certificate: made once, kept in one file that only its owner can
 * read, trusted by nothing but the clients that are told to. Strict enough for OpenSSL's X509 strict mode.
 */
public final class Certificates {
    private static final String FILE = "certificates.p12";
    /** PKCS#12 wants a password; the file's mode is what protects it. */
    private static final char[] PASSWORD = "egress-lab".toCharArray();

    private static final Duration LIFE = Duration.ofDays(3650);

    private final KeyStore store;

    private Certificates(KeyStore store) {
        this.store = store;
    }

    /** Reads the certificates of a folder, or makes them. */
    public static Certificates in(Path folder, InstantSource clock, SecureRandom random) {
        var file = folder.resolve(FILE);
        try {
            if (Files.exists(file)) {
                var store = KeyStore.getInstance("PKCS12");
                try (var in = Files.newInputStream(file)) {
                    store.load(in, PASSWORD);
                }
                return new Certificates(store);
            }
            var made = make(clock.instant(), random);
            save(made, folder, file);
            return new Certificates(made);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new PracticeException(
                    "The practice cloud's certificates in " + file + " cannot be read or made: " + e.getMessage() + ".",
                    "Check that the folder can be written, or delete the file to have new ones made.",
                    e);
        }
    }

    /** The certificate authority, for clients to trust. */
    public String authorityPem() {
        try {
            return pem(store.getCertificate("ca"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyStore store() {
        return store;
    }

    String password() {
        return new String(PASSWORD);
    }

    private static KeyStore make(Instant now, SecureRandom random)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var authority = pair(random);
        var server = pair(random);
        var issuer = new X500Name("CN=Egress Lab practice cloud CA");
        var ca = sign(
                new X500Name("CN=Egress Lab practice cloud CA"),
                authority.getPublic(),
                issuer,
                authority,
                now,
                random,
                true);
        var leaf = sign(new X500Name("CN=localhost"), server.getPublic(), issuer, authority, now, random, false);
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setCertificateEntry("ca", ca);
        PrivateKey key = server.getPrivate();
        store.setKeyEntry("server", key, PASSWORD, new X509Certificate[] {leaf, ca});
        return store;
    }

    private static X509Certificate sign(
            X500Name subject,
            PublicKey key,
            X500Name issuer,
            KeyPair signer,
            Instant now,
            SecureRandom random,
            boolean authority)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var marks = new JcaX509ExtensionUtils();
        var from = now.minus(Duration.ofDays(1));
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(120, random).add(BigInteger.ONE),
                Date.from(from),
                Date.from(from.plus(LIFE)),
                subject,
                key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
        builder.addExtension(Extension.subjectKeyIdentifier, false, marks.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, marks.createAuthorityKeyIdentifier(signer.getPublic()));
        if (!authority) {
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName[] {
                new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
                new GeneralName(GeneralName.iPAddress, "::1"),
                new GeneralName(GeneralName.dNSName, "localhost")
            }));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    }

    private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    /** Temporary files are readable by their owner only. */
    private static void save(KeyStore store, Path folder, Path file) throws IOException, GeneralSecurityException {
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "certificates", null);
        Files.write(draft, bytes.toByteArray());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(Object certificate) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(Objects.requireNonNull(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
