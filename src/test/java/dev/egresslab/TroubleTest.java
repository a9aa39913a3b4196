package dev.egresslab;

import dev.egresslab.cli.EgressLab;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads when something is wrong: what, why, what now, and never a stack trace. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TroubleTest {
    @TempDir
    Path state;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "nodes=0, 0 is not 1 to 1000",
        "nodes=1001, 1001 is not 1 to 1000",
        "nodes=three, no whole number",
        "cluster=my cluster, no name that Azure accepts",
        "lb.ports=7, no multiple of 8",
        "colour=blue, does not ask for"
    })
    void an_answer_that_cannot_be_used_is_refused_before_anything_is_created(String answer, String said) {
        assertThat(run("run", "loadBalancer", "--set", answer)).isEqualTo(2);
        assertThat(err.toString()).contains(said).doesNotContain("\tat ");
        assertThat(run("labs")).isZero();
        assertThat(out.toString()).contains("No labs yet");
    }

    @ParameterizedTest
    @CsvSource({
        "subnet.range=10.42.1.0/33, prefix must be 0 to 32",
        "subnet.range=10.42.1.7/24, Did you mean 10.42.1.0/24?",
        "subnet.range=10.43.1.0/24, does not lie in 10.42.0.0/16",
        "firewallSubnet.range=10.42.1.0/24, overlaps 10.42.1.0/24",
        "subnet.range=10.42.1.0/26, '59 usable addresses, this cluster needs 93'",
        "firewallSubnet.range=10.42.2.0/27, needs a /26"
    })
    void a_range_that_cannot_be_is_refused_with_the_reason(String answer, String said) {
        assertThat(run("run", "userDefinedRouting", "--set", answer)).isEqualTo(2);
        assertThat(err.toString()).contains(said);
    }

    @Test
    void an_unknown_type_is_answered_with_those_there_are() {
        assertThat(run("run", "loadbalancers")).isEqualTo(2);
        assertThat(err.toString()).contains("no outbound type").contains("managedNATGateway");
    }

    @Test
    void a_port_in_use_is_named_with_a_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("practice", "--port", Integer.toString(taken.getLocalPort())))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("Port " + taken.getLocalPort())
                    .contains("in use")
                    .contains("another port");
        }
    }

    @Test
    void a_second_instance_on_the_same_state_is_told_so() {
        try (var first = Wiring.desk(state, Double.POSITIVE_INFINITY, 0)) {
            assertThat(first.workbench().labs()).isEmpty();
            assertThat(run("labs")).isEqualTo(2);
            assertThat(err.toString()).contains("Another Egress Lab is using").contains("--state");
        }
        assertThat(run("labs")).isZero();
    }

    @Test
    void a_state_folder_that_cannot_be_made_is_said_with_a_way_out() throws IOException {
        var file = Files.writeString(state.resolve("file"), "no folder");
        state = file.resolve("below");
        assertThat(run("labs")).isEqualTo(2);
        assertThat(err.toString())
                .contains("cannot be written")
                .contains("--state FOLDER")
                .doesNotContain("\tat ");
    }

    @Test
    void a_journal_that_cannot_be_read_is_kept_aside_and_reported() throws IOException {
        Files.write(state.resolve("labs.db"), new byte[4096]);
        Files.writeString(state.resolve("labs.db"), "half of a journal ".repeat(300));
        assertThat(run("labs")).isZero();
        assertThat(err.toString()).contains("kept aside");
        assertThat(state.resolve("labs.damaged-1.db")).exists();
    }

    @Test
    void what_was_built_is_cleaned_up_and_proven() {
        assertThat(run("run", "loadBalancer", "--json")).isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines.getLast()).contains("\"verdict\":\"as expected\"").contains("publicIPAddresses/");
        var lab = lines.stream()
                .filter(line -> line.contains("\"event\":\"lab\""))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*\"lab\":\"([^\"]+)\".*", "$1");
        for (var command : new String[] {"show", "resources", "probe"})
            assertThat(run(command, lab)).as(command).isZero();
        assertThat(run("trace", lab, "--to", "ifconfig.me")).isZero();
        assertThat(out.toString()).contains("aksOutboundRule");
        assertThat(run("clean", lab)).isZero();
        assertThat(out.toString()).contains("Nothing is left.");
        assertThat(run("receipt", lab)).isZero();
    }

    private int run(String... arguments) {
        var all = Arrays.copyOf(arguments, arguments.length + 4);
        all[arguments.length] = "--state";
        all[arguments.length + 1] = state.toString();
        all[arguments.length + 2] = "--speed";
        all[arguments.length + 3] = "instant";
        return EgressLab.run(
                Wiring::desk, new Texts(Locale.ENGLISH), new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
