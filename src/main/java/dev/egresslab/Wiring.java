package dev.egresslab;

import dev.egresslab.azure.AzureCloud;
import dev.egresslab.azure.AzureEntrance;
import dev.egresslab.azure.CloudEndpoint;
import dev.egresslab.azure.Clouds;
import dev.egresslab.azure.NamedProxies;
import dev.egresslab.azure.OwnAddress;
import dev.egresslab.azure.RetailPrices;
import dev.egresslab.azure.SignIn;
import dev.egresslab.cli.Desk;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.lab.LabException;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Preferences;
import dev.egresslab.plan.Prices;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.practice.PracticeException;
import dev.egresslab.practice.terminal.Account;
import dev.egresslab.practice.terminal.Terminal;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Window;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Puts the parts together; the only class that knows every package, and the only one that makes clocks and ids. */
final class Wiring {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Wiring() {}

    /**
     * A practice cloud and the workbench over it, in one state folder.
     *
     * @throws LabException where the folder or the port cannot be used
     */
    static Desk desk(Path state, double speed, int port) {
        return desk(state, speed, port, System.getenv());
    }

    /** @param environment names the cloud that is Azure here, and who may sign in to it */
    static Desk desk(Path state, double speed, int port, Map<String, String> environment) {
        var random = new SecureRandom();
        var clock = InstantSource.system();
        var azure = azure(state, clock, environment);
        var folder = StateFolder.take(state);
        try {
            var changes = new PracticeChanges(clock);
            var practice = practice(folder, speed, port, clock, random, changes);
            var terminal = terminal(folder, practice);
            var world = World.load();
            var bench = new Bench(
                    Journal.open(folder),
                    List.of(place(practice, changes, terminal), azure),
                    world,
                    clock,
                    () -> id(random));
            return new OpenDesk(folder, practice, bench, terminal, world);
        } catch (PracticeException e) {
            folder.close();
            throw LabException.of("practice", String.valueOf(e.getMessage()), e.whatNow());
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * Opens the window and returns when it has been closed.
     *
     * @return false where no window can be opened on this machine
     */
    static boolean window(Texts texts, PrintWriter err) {
        var home = Optional.ofNullable(System.getenv("EGRESS_LAB_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".egress-lab"));
        try (var desk = desk(home, 20, 0)) {
            var preferences = new Preferences(home);
            var spoken =
                    preferences.language().map(l -> l.texts(texts.locale())).orElse(texts);
            Window.run(desk.workbench(), spoken, home, preferences::language);
            return true;
        } catch (LabException e) {
            err.println(e.said(texts));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (UnsupportedOperationException | LinkageError e) {
            return false;
        }
    }

    private static PracticeCloud practice(
            StateFolder folder,
            double speed,
            int port,
            InstantSource clock,
            SecureRandom random,
            PracticeChanges changes) {
        var options =
                new PracticeCloud.Options(folder.path().resolve("practice"), port, speed, random.nextLong(), changes);
        return PracticeCloud.start(options, clock, random);
    }

    /** The practice cloud, reached as Azure would be: over the wire, with a credential and a certificate to trust. */
    private static Place place(PracticeCloud practice, PracticeChanges changes, Terminal terminal) {
        var endpoint = CloudEndpoint.own(
                URI.create(practice.endpoint()), practice.tenant(), practice.subscription(), practice.authorityPem());
        var cloud = new AzureCloud(endpoint, SignIn.application(practice.clientId(), practice.clientSecret()));
        return new PracticePlace(
                practice,
                cloud,
                new KubeClusters(),
                new RetailPrices(
                        URI.create(practice.endpoint()),
                        endpoint,
                        InstantSource.system(),
                        terminal.folder().resolveSibling("prices")),
                changes,
                terminal.folder());
    }

    /** The learner's own subscription; in a cloud of another address where the environment names one. */
    private static Place azure(Path state, InstantSource clock, Map<String, String> environment) {
        var clouds = Clouds.of(environment);
        var proxies = NamedProxies.of(environment);
        var machine = CloudEndpoint.azure("", "").through(proxies);
        return new AzurePlace(
                new AzureEntrance(clouds, environment),
                new OwnAddress(clouds.azures() ? OwnAddress.SERVICES : List.of(), machine),
                new KubeClusters(proxies),
                clouds.azures()
                        ? new RetailPrices(RetailPrices.PUBLIC, machine, clock, state.resolve("azure-prices"))
                        : Prices.BUNDLED);
    }

    private static Terminal terminal(StateFolder folder, PracticeCloud practice) {
        var terminal = new Terminal(folder.path().resolve("terminal"));
        var account = new Account(
                practice.endpoint(),
                practice.tenant(),
                practice.subscription(),
                practice.clientId(),
                practice.clientSecret(),
                UUID.nameUUIDFromBytes(practice.subscription().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        try {
            terminal.prepare(account, practice.authorityPem(), "");
            return terminal;
        } catch (IOException e) {
            practice.close();
            throw LabException.of("terminal", folder.path().toString(), String.valueOf(e.getMessage()));
        }
    }

    /** Five letters and digits that are not mistaken for each other. */
    private static String id(SecureRandom random) {
        var id = new StringBuilder("lab-");
        for (int i = 0; i < 5; i++) id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return id.toString();
    }
}
