package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.azure.AzureCloud;
import dev.egresslab.azure.CloudEndpoint;
import dev.egresslab.azure.SignIn;
import dev.egresslab.kube.KubeClusters;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.practice.PracticeCloud;
import dev.egresslab.text.Texts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A workbench in a process of its own over a cloud that is elsewhere: prints a line for each entry of its journal. */
final class RemoteApp {
    /** How a line begins that stands for an entry of this run's journal. */
    static final String LINE = "entry ";

    private RemoteApp() {}

    /** @param arguments state folder, endpoint, tenant, subscription, client id, file of the authority, what to do, type */
    public static void main(String[] arguments) throws Exception {
        var place = new Elsewhere(
                CloudEndpoint.own(
                        URI.create(arguments[1]), arguments[2], arguments[3], Files.readString(Path.of(arguments[5]))),
                SignIn.application(arguments[4], System.getenv("CLIENT_SECRET")));
        try (var state = StateFolder.take(Path.of(arguments[0]));
                var bench = bench(state, place)) {
            var lab = bench.labs().isEmpty()
                    ? draft(bench, arguments[7])
                    : bench.labs().getFirst();
            var old = new AtomicBoolean(true);
            bench.follow(lab, entry -> {
                if (!old.get()) System.out.println(LINE + entry.getClass().getSimpleName());
            });
            old.set(false);
            var run = arguments[6].equals("build") ? bench.build(lab) : bench.clean(lab);
            System.out.println("ended " + run.await());
        } catch (LabException e) {
            System.out.println("said " + e.said(new Texts(Locale.ENGLISH)));
        }
        System.exit(0);
    }

    /** Main class and arguments; the secret goes into the environment as {@code CLIENT_SECRET}. */
    static List<String> words(PracticeCloud cloud, Path state, String what, String type) throws IOException {
        var authority = Files.writeString(state.resolve("authority.pem"), cloud.authorityPem());
        return List.of(
                "dev.egresslab.RemoteApp",
                state.toString(),
                cloud.endpoint(),
                cloud.tenant(),
                cloud.subscription(),
                cloud.clientId(),
                authority.toString(),
                what,
                type);
    }

    static Lab draft(Bench bench, String type) {
        var answers = Answers.usual(OutboundTypes.find(type).orElseThrow().parameters());
        return bench.draft(type, answers, "elsewhere");
    }

    static Bench bench(StateFolder state, Place place) {
        return new Bench(Journal.open(state), List.of(place), World.load(), InstantSource.system(), () -> "elsewhere");
    }

    static Place place(PracticeCloud cloud) {
        return new Elsewhere(
                CloudEndpoint.own(
                        URI.create(cloud.endpoint()), cloud.tenant(), cloud.subscription(), cloud.authorityPem()),
                SignIn.application(cloud.clientId(), cloud.clientSecret()));
    }

    /** A cloud that somebody else runs. */
    private record Elsewhere(CloudEndpoint at, Cloud cloud, Clusters clusters) implements Place {
        Elsewhere(CloudEndpoint at, SignIn signIn) {
            this(at, new AzureCloud(at, signIn), new KubeClusters());
        }

        @Override
        public String id() {
            return "elsewhere";
        }

        @Override
        public String subscription() {
            return at.subscription();
        }

        @Override
        public String endpoint() {
            return at.resourceManager().getAuthority();
        }

        @Override
        public boolean billed() {
            return false;
        }

        @Override
        public Optional<Ipv4> workstation() {
            return Optional.of(World.WORKSTATION);
        }

        @Override
        public Optional<Clock> clock() {
            return Optional.empty();
        }
    }
}
