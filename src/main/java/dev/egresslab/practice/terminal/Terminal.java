package dev.egresslab.practice.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;

/**
 * Writes a folder with az and kubectl configuration of its own: signed in to the practice cloud, trusting its certificate,
 * with a prompt that says so. Touches nothing of the person's own configuration.
 */
public final class Terminal {
    private static final List<String> AZURE =
            List.of("config", "clouds.config", "azureProfile.json", "service_principal_entries.json");
    private static final List<String> ENVIRONMENTS = List.of("env", "env.fish", "env.ps1", "bashrc", "shell.command");
    private static final List<String> EXTENSION =
            List.of("__init__.py", "arm.py", "commands.py", "help_texts.py", "parameters.py", "azext_metadata.json");

    private final Path folder;

    public Terminal(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes everything anew, so that an old port or token is never left behind. A kubeconfig that is there is kept.
     *
     * @param caPem the practice cloud's certificate authority
     * @param publicPem the certificates that az trusts by itself, so that the internet still works; may be empty
     * @throws IOException where the folder cannot be written
     */
    public void prepare(Account account, String caPem, String publicPem) throws IOException {
        var azure = folder.resolve("azure");
        var places = account.places(folder.toString().replace('\\', '/'));
        for (var name : AZURE) write(azure.resolve(name), fill(text("config/" + name), places));
        for (var name : ENVIRONMENTS) write(folder.resolve(name), fill(text("env/" + name), places));
        write(folder.resolve("zsh/.zshrc"), fill(text("env/zshrc"), places));
        runnable(folder.resolve("shell.command"));
        write(folder.resolve("ca-bundle.pem"), publicPem + "\n" + caPem);
        var extension = azure.resolve("cliextensions/azure-firewall");
        for (var name : EXTENSION)
            write(extension.resolve("azext_firewall").resolve(name), text("azext_firewall/" + name));
        for (var name : List.of("METADATA", "metadata.json")) {
            write(extension.resolve("azure_firewall-1.99.0.dist-info").resolve(name), text("dist-info/" + name));
        }
        Files.deleteIfExists(azure.resolve("msal_token_cache.json"));
        Files.deleteIfExists(azure.resolve("msal_http_cache.bin"));
    }

    /** Where everything lies. */
    public Path folder() {
        return folder.toAbsolutePath();
    }

    /** The file to source in bash and zsh. */
    public Path env() {
        return folder.resolve("env");
    }

    /** Where {@code az aks get-credentials} puts clusters in such a terminal. */
    public Path kubeconfig() {
        return folder.resolve("kubeconfig");
    }

    /** macOS opens a terminal on a file only if it may be run. */
    private static void runnable(Path file) throws IOException {
        if (posix()) Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static String fill(String text, java.util.Map<String, String> places) {
        var filled = text;
        for (var place : places.entrySet()) filled = filled.replace("{" + place.getKey() + "}", place.getValue());
        return filled;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = Terminal.class.getResourceAsStream("/az/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Owner only: some of these files hold the secret. */
    private static void write(Path file, String text) throws IOException {
        var parent = Objects.requireNonNull(file.getParent());
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(
                parent,
                posix()
                        ? new java.nio.file.attribute.FileAttribute<?>[] {ownerOnly}
                        : new java.nio.file.attribute.FileAttribute<?>[0]);
        var draft = Files.createTempFile(parent, "new", null);
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
