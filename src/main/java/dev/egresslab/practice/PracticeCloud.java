package dev.egresslab.practice;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Ledger;
import dev.egresslab.practice.arm.Addresses;
import dev.egresslab.practice.arm.Arm;
import dev.egresslab.practice.arm.Realm;
import dev.egresslab.practice.arm.type.ArmTypes;
import dev.egresslab.practice.arm.type.ServiceFrontends;
import dev.egresslab.practice.fault.Faults;
import dev.egresslab.practice.http.Certificates;
import dev.egresslab.practice.http.PracticeServer;
import dev.egresslab.practice.identity.IdentitySite;
import dev.egresslab.practice.identity.Tokens;
import dev.egresslab.practice.kube.KubeSite;
import dev.egresslab.practice.kube.Parts;
import dev.egresslab.practice.price.PriceSite;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A whole cloud inside this process, reached over HTTPS on loopback; its state stays in a folder. */
public final class PracticeCloud implements AutoCloseable {
    /** Where a practice cloud listens if nothing else does. */
    public static final int PORT = 18443;

    private final StateFolder folder;
    private final SqliteShelf shelf;
    private final Settings settings;
    private final Clockwork clockwork;
    private final PracticeServer server;
    private final Arm arm;
    private final Faults faults;

    private PracticeCloud(
            StateFolder folder,
            SqliteShelf shelf,
            Settings settings,
            Clockwork clockwork,
            PracticeServer server,
            Arm arm,
            Faults faults) {
        this.folder = folder;
        this.shelf = shelf;
        this.settings = settings;
        this.clockwork = clockwork;
        this.server = server;
        this.arm = arm;
        this.faults = faults;
    }

    /**
     * How to start.
     *
     * @param folder for the state; made where it is absent
     * @param port 0 takes the port of the last start or {@link #PORT}, and any free one where that is taken
     * @param speed of lab time: 1 is real time, {@link Double#POSITIVE_INFINITY} lets every duration pass at once
     * @param seed decides ids and addresses of a new folder
     * @param listener hears of everything that happens; called on many threads
     */
    public record Options(Path folder, int port, double speed, long seed, Consumer<Activity> listener) {}

    /**
     * Starts the cloud; what was running when the folder was last left goes on.
     *
     * @throws PracticeException where the folder or the port cannot be used
     */
    public static PracticeCloud start(Options options, InstantSource real, SecureRandom random) {
        var folder = StateFolder.open(options.folder());
        try {
            return start(options, real, random, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static PracticeCloud start(Options options, InstantSource real, SecureRandom random, StateFolder folder) {
        var certificates = Certificates.in(options.folder(), real, random);
        var shelf = SqliteShelf.open(folder.secret("state.db"));
        var settings = Settings.of(shelf, options.seed(), random, real.instant());
        var clockwork = Clockwork.over(real, settings.labTime(), options.speed());
        var clock = clockwork.time();
        var url = new Later<String>();
        var tokens = new Tokens(shelf, real, random);
        var planes = new Later<ControlPlanes>();
        var field = new Later<PacketField>();
        var packets = PacketField.later(field);
        var realm = new Realm(
                clock,
                new SplittableRandom(settings.freshSeed()),
                new Addresses(shelf, settings.seed()),
                settings.tenant(),
                settings.subscription(),
                planes,
                packets);
        var arm = new Arm(shelf, ArmTypes.ALL, realm, tokens::good, url, new Arm.Signing(settings.client(), real));
        var ledger = new Ledger(clock::now, new SplittableRandom(settings.freshSeed() + 1));
        field.set(new PacketField(arm, planes, ledger));
        var provider =
                new ServiceFrontends(arm.store(), realm, () -> field.get().estate());
        var parts = new Parts(
                url,
                provider,
                packets,
                clock,
                new Random(settings.freshSeed() + 2),
                field.get().world(),
                shelf);
        var kubernetes = new KubeSite(parts, certificates.authorityPem());
        planes.set(kubernetes);
        var identity = new IdentitySite(settings.directory(), tokens, real, url);
        var log = new ActivityLog(clock, settings, real, options.listener());
        var faults = new Faults(tokens::expireAll);
        var sites = List.of(kubernetes, arm.site(), identity, new ExtensionIndex(), new PriceSite());
        var server = Ports.listen(
                options.port(), settings.port(), port -> PracticeServer.start(port, certificates, sites, faults, log));
        settings.port(server.port());
        url.set(server.url());
        arm.resume();
        clock.drive();
        return new PracticeCloud(folder, shelf, settings, clockwork, server, arm, faults);
    }

    /** For example {@code https://127.0.0.1:18443}: Azure Resource Manager, Entra ID and every cluster. */
    public String endpoint() {
        return server.url();
    }

    /** The certificate authority that clients must trust, and nobody else, as PEM. */
    public String authorityPem() {
        return server.authorityPem();
    }

    public String tenant() {
        return settings.tenant();
    }

    public String subscription() {
        return settings.subscription();
    }

    /** The application that may sign in. */
    public String clientId() {
        return settings.client();
    }

    /** Its secret: never into a log, an error or an export. */
    public String clientSecret() {
        return settings.secret();
    }

    /** Ids of all that exists, in no order that matters. */
    public List<ResourceId> resources() {
        return arm.documents().stream().map(Document::id).toList();
    }

    /**
     * How long changes have taken in lab time, in the order in which they began.
     *
     * @param resource the end of an id, for example {@code /azureFirewalls/hub}
     */
    public List<Duration> lasted(String resource) {
        return arm.lasted(resource);
    }

    /** What it gets wrong on purpose. */
    public Faults faults() {
        return faults;
    }

    public LabClock clock() {
        return clockwork.time();
    }

    /** Stops; running operations go on at the next start. */
    @Override
    public void close() {
        settings.labTime(clockwork.time().now());
        faults.close();
        server.close();
        clockwork.close();
        shelf.close();
        folder.close();
    }
}
