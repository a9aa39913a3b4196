package dev.egresslab.azure;

import dev.egresslab.LoopbackPlace;
import dev.egresslab.SecretScan;
import dev.egresslab.address.Ipv4;
import dev.egresslab.cli.Desk;
import dev.egresslab.cli.EgressLab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.World;
import dev.egresslab.plan.Bench;
import dev.egresslab.plan.Cloud;
import dev.egresslab.plan.Clusters;
import dev.egresslab.plan.Journal;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.StateFolder;
import dev.egresslab.plan.Workbench;
import dev.egresslab.plan.report.Picture;
import dev.egresslab.plan.report.Report;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Drawing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** A whole run with everything that can be printed, and then a search for what may not be in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void neither_the_state_folder_nor_anything_printed_or_exported_holds_a_secret_of_the_run() throws Exception {
        var state = folder.resolve("state");
        var printed = new StringWriter();
        try (var place = new LoopbackPlace(folder.resolve("cloud"));
                var taken = StateFolder.take(state);
                var journal = Journal.open(taken)) {
            var wire = new Recorder(Transport.to(place.azureEndpoint()));
            var cloud = new AzureCloud(place.azureEndpoint(), place.signIn(), wire);
            var bench = new Bench(
                    journal, List.of(new Tapped(place, cloud)), World.load(), Clock.systemUTC(), () -> "lab-scan");
            run(bench, printed, "run", "userAssignedNATGateway", "--json");
            for (var form : List.of("az", "powershell", "bicep", "arm", "report", "html"))
                run(bench, printed, "export", "lab-scan", "--as", form);
            run(bench, printed, "trace", "lab-scan", "--to", "ifconfig.me");
            run(bench, printed, "resources", "lab-scan", "--json");
            var scan = scan(place, wire, cloud, bench);
            run(bench, printed, "clean", "lab-scan");
            run(bench, printed, "export", "lab-scan", "--as", "report");

            assertThat(printed.toString()).contains("As expected", "<svg", "flowchart LR", "resource managedClusters_");
            assertThat(scan.in(printed.toString())).isEmpty();
            assertThat(scan.under(state)).isEmpty();
            assertFinds(scan, state, wire.credentials().iterator().next());
            assertFinds(scan, state, place.practice().clientSecret());
            assertFinds(scan, state, place.practice().authorityPem());
        }
    }

    /** The same search, with something to find. */
    private static void assertFinds(SecretScan scan, Path state, String planted) throws Exception {
        var file = Files.writeString(state.resolve("planted"), "a line\n" + planted + "\n");
        assertThat(scan.under(state)).containsOnlyKeys("planted");
        assertThat(scan.in("<p>" + planted + "</p>")).isNotEmpty();
        Files.delete(file);
    }

    private static SecretScan scan(LoopbackPlace place, Recorder wire, Cloud cloud, Bench bench) {
        var cluster = bench.design(bench.labs().getFirst())
                .first(Resource.ManagedCluster.class)
                .orElseThrow();
        var scan = new SecretScan()
                .secret("client secret", place.practice().clientSecret())
                .pem("authority", place.practice().authorityPem())
                .kubeconfig(cloud.kubeconfig(cluster.group(), cluster.name()));
        assertThat(wire.credentials()).isNotEmpty();
        wire.credentials().forEach(token -> scan.secret("token", token));
        assertThat(scan.known()).isGreaterThan(6);
        return scan;
    }

    private static void run(Bench bench, StringWriter printed, String... arguments) {
        var to = new PrintWriter(printed, true);
        int code = EgressLab.run((_, _, _) -> new Table(bench), new Texts(Locale.ENGLISH), to, to, arguments);
        assertThat(code).as(String.join(" ", arguments) + "\n" + printed).isZero();
    }

    /** The place, reached by a wire that is listened to. */
    private record Tapped(LoopbackPlace place, Cloud cloud) implements Place {
        @Override
        public String id() {
            return place.id();
        }

        @Override
        public String subscription() {
            return place.subscription();
        }

        @Override
        public String endpoint() {
            return place.endpoint();
        }

        @Override
        public boolean billed() {
            return false;
        }

        @Override
        public Optional<Ipv4> workstation() {
            return place.workstation();
        }

        @Override
        public Clusters clusters() {
            return place.clusters();
        }

        @Override
        public Optional<Place.Clock> clock() {
            return Optional.empty();
        }
    }

    /** A desk that stays open from one command to the next. */
    private record Table(Workbench workbench) implements Desk {
        @Override
        public String endpoint() {
            return "";
        }

        @Override
        public Map<String, String> exports() {
            return Map.of();
        }

        @Override
        public Path env() {
            return Path.of("");
        }

        @Override
        public Picture picture(Report report, Texts texts) {
            var drawing = Drawing.survey(report.estate(), World.load(), "ifconfig.me", texts)
                    .orElseGet(() -> Drawing.plan(report.design(), texts));
            return new Picture(drawing.svg(List.of(), -1, false), drawing.mermaid(List.of()));
        }

        @Override
        public Picture picture(dev.egresslab.plan.Attached attached, Texts texts) {
            var drawing = Drawing.survey(attached.estate(), World.load(), "ifconfig.me", texts)
                    .orElseThrow();
            return new Picture(drawing.svg(List.of(), -1, false), drawing.mermaid(List.of()));
        }

        @Override
        public void close() {}
    }
}
