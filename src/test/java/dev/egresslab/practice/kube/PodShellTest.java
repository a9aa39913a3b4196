package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person types into a pod's shell does what a shell does, and its network commands go through the network. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PodShellTest {
    private static final long LIMIT = 60;

    @TempDir
    private static Path folder;

    private static LiveCluster cluster;
    private static KubernetesClient client;

    /** What a command wrote, and its exit code. */
    private record Ran(String out, String err, int exit) {}

    @BeforeAll
    static void start() {
        cluster = new LiveCluster(folder);
        client = cluster.client();
        pod("nginx", "nginx");
        pod("toolbox", "busybox", "sleep", "100000");
        for (var name : new String[] {"nginx", "toolbox"})
            client.pods().inNamespace("default").withName(name).waitUntilReady(LIMIT, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '¦', textBlock = """
            exit 3 ¦  ¦ 3
            X=a; echo $X"$X" '$X' ¦ aa $X ¦ 0
            for i in 1 2 3; do printf "%s " $i; done ¦ 1 2 3 ¦ 0
            n=0; while [ $n -lt 3 ]; do n=$((n+1)); done; echo $n ¦ 3 ¦ 0
            if [ a = b ]; then echo 1; elif true; then echo 2; else echo 3; fi ¦ 2 ¦ 0
            case nginx:1.27 in *:1.*) echo one;; *) echo other;; esac ¦ one ¦ 0
            f() { echo "f $1"; return 4; }; f a ¦ f a ¦ 4
            echo $(echo a b | wc -l) ¦ 1 ¦ 0
            false || echo fallback && true ¦ fallback ¦ 0
            ! true; echo $? ¦ 1 ¦ 0
            seq 1 9 | head -n 2 | tail -n 1 ¦ 2 ¦ 0
            echo one > /tmp/a; echo two >> /tmp/a; cat /tmp/a | wc -l ¦ 2 ¦ 0
            cat /none 2>/dev/null || echo none ¦ none ¦ 0
            for i in 1 2 3; do [ $i = 2 ] && continue; [ $i = 3 ] && break; echo $i; done ¦ 1 ¦ 0
            (X=inner; echo $X); echo ${X:-outer}                ¦ 'inner
            outer' ¦ 0
            set -e; false; echo never ¦  ¦ 1
            echo a,b,c | cut -d, -f2 ¦ b ¦ 0
            for i in $(seq 1 3); do echo x > /tmp/b$i & done; wait; ls /tmp | grep b | wc -l ¦ 3 ¦ 0
            no-such-program ¦  ¦ 127
            if ¦  ¦ 2
            """)
    void a_script_does_what_a_shell_does(String script, String out, int exit) {
        var ran = run("nginx", "", "sh", "-c", script);
        assertThat(ran.out().strip()).isEqualTo(out == null ? "" : out.strip().replaceAll("\\n +", "\n"));
        assertThat(ran.exit()).isEqualTo(exit);
    }

    @Test
    void lines_from_standard_input_are_run_one_after_another() {
        var ran = run("nginx", "echo one\nfor i in 2 3\ndo\necho $i\ndone\nexit 5\n", "sh");
        assertThat(ran.out().lines()).containsExactly("one", "2", "3");
        assertThat(ran.exit()).isEqualTo(5);
    }

    @Test
    void every_network_program_sees_the_same_network() {
        var address = run("nginx", "", "curl", "-s", "http://ifconfig.me").out().strip();
        assertThat(address).matches("[0-9.]+");
        assertThat(run("toolbox", "", "wget", "-qO-", "http://ifconfig.me")
                        .out()
                        .strip())
                .isEqualTo(address);
        assertThat(run("toolbox", "", "nc", "-vz", "ifconfig.me", "80").exit()).isZero();
        assertThat(run("toolbox", "", "nc", "-vz", "-w", "2", "ifconfig.me", "81")
                        .exit())
                .isEqualTo(1);
        assertThat(run("toolbox", "", "nslookup", "no-such-host.invalid").exit())
                .isEqualTo(1);
        assertThat(run("toolbox", "", "nslookup", "ifconfig.me").out()).contains("Address: ");
    }

    @Test
    void ping_gets_no_answer_from_the_internet_because_no_way_out_translates_icmp() {
        var ran = run("toolbox", "", "ping", "-c", "2", "ifconfig.me");
        assertThat(ran.out()).contains("100% packet loss");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void a_package_manager_adds_what_it_could_fetch() {
        assertThat(run("nginx", "", "sh", "-c", "dig +short ifconfig.me").exit())
                .isEqualTo(127);
        assertThat(run("nginx", "", "apt-get", "install", "-y", "dnsutils").exit())
                .isZero();
        assertThat(run("nginx", "", "dig", "+short", "ifconfig.me").out().strip())
                .matches("[0-9.]+");
    }

    @Test
    void a_containers_own_sleep_does_not_drive_the_clock() {
        var pod = client.pods().inNamespace("default").withName("toolbox").get();
        assertThat(pod.getStatus().getContainerStatuses().getFirst().getRestartCount())
                .isZero();
    }

    @Test
    void who_attaches_types_into_the_containers_own_program() throws Exception {
        client.pods()
                .inNamespace("default")
                .resource(new io.fabric8.kubernetes.api.model.PodBuilder()
                        .withNewMetadata()
                        .withName("typed")
                        .endMetadata()
                        .withNewSpec()
                        .withRestartPolicy("Never")
                        .addNewContainer()
                        .withName("typed")
                        .withImage("busybox")
                        .withCommand("sh")
                        .withStdin(true)
                        .withStdinOnce(true)
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
        var pods = client.pods().inNamespace("default").withName("typed");
        pods.waitUntilReady(LIMIT, TimeUnit.SECONDS);
        var out = new ByteArrayOutputStream();
        try (var watch = pods.redirectingInput().writingOutput(out).attach()) {
            watch.getInput().write("echo typed $((40+2))\nexit 6\n".getBytes(StandardCharsets.UTF_8));
            watch.getInput().flush();
            pods.waitUntilCondition(
                    pod -> pod != null && "Failed".equals(pod.getStatus().getPhase()), LIMIT, TimeUnit.SECONDS);
        }
        assertThat(pods.getLog()).contains("typed 42");
        assertThat(pods.get()
                        .getStatus()
                        .getContainerStatuses()
                        .getFirst()
                        .getState()
                        .getTerminated()
                        .getExitCode())
                .isEqualTo(6);
    }

    private static Ran run(String pod, String input, String... command) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        try (ExecWatch watch = client.pods()
                .inNamespace("default")
                .withName(pod)
                .redirectingInput()
                .writingOutput(out)
                .writingError(err)
                .exec(command)) {
            watch.getInput().write(input.getBytes(StandardCharsets.UTF_8));
            watch.getInput().flush();
            int exit = watch.exitCode().orTimeout(LIMIT, TimeUnit.SECONDS).join();
            return new Ran(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pod(String name, String image, String... command) {
        client.pods()
                .inNamespace("default")
                .resource(new io.fabric8.kubernetes.api.model.PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .endMetadata()
                        .withNewSpec()
                        .addNewContainer()
                        .withName(name)
                        .withImage(image)
                        .withCommand(command)
                        .endContainer()
                        .endSpec()
                        .build())
                .create();
    }
}
