package dev.egresslab.bench;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.net.Ledger;
import dev.egresslab.net.Network;
import dev.egresslab.net.Probe;
import dev.egresslab.net.Protocol;
import dev.egresslab.net.Socket;
import dev.egresslab.net.Trace;
import dev.egresslab.net.Tracer;
import dev.egresslab.net.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Traces per second, the network of a large cluster, and a million source NAT ports. */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetworkBench {
    private static final Duration HOLD = Duration.ofSeconds(65);
    private static final List<Socket> DESTINATIONS =
            List.of(new Socket(Ipv4.parse("34.160.111.145"), 80), new Socket(Ipv4.parse("34.160.111.145"), 443));
    private static final List<Ledger.Pool> POOLS = IntStream.range(0, 16)
            .mapToObj(i -> new Ledger.Pool("nat|" + i, 1_024, 64_512, true, 50_000))
            .toList();

    private World world;
    private Estate thousand;
    private Network firewalled;
    private Network large;

    /** Reads the world and writes the estates once. */
    @Setup
    public void read() {
        world = World.load();
        thousand = Estates.loadBalancer(1_000);
        firewalled = Network.of(Estates.firewall(), world);
        large = Network.of(thousand, world);
    }

    /** curl through the firewall of the userDefinedRouting lab, answer included. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Trace traceThroughTheFirewall(Clock clock) {
        return clock.tracer(firewalled).trace(Probe.http(Estates.POD, "ifconfig.me", 80, "/"));
    }

    /** curl from one of a thousand nodes behind a load balancer, answer included. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.SECONDS)
    public Trace traceFromAThousandNodes(Clock clock) {
        return clock.tracer(large).trace(Probe.http(Estates.POD, "ifconfig.me", 80, "/"));
    }

    /** From documents and objects to devices. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Network networkOfAThousandNodes() {
        return Network.of(thousand, world);
    }

    /** A million connections to two destinations by the sixteen addresses of a NAT gateway: 31,250 ports of each. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public int aMillionPorts() {
        var now = Instant.parse("2026-11-01T09:00:00Z");
        var ledger = new Ledger(() -> now, new Random(1));
        int taken = 0;
        for (int i = 0; i < 1_000_000; i++) {
            var destination = DESTINATIONS.get(i % 32 / 16);
            if (ledger.take(POOLS.get(i % 16), Protocol.TCP, destination, HOLD).isPresent()) taken++;
        }
        if (taken != 1_000_000) throw new IllegalStateException("Only " + taken + " of a million ports");
        return taken;
    }

    /** Time that passes between traces, so that ports come back as they would. */
    @State(Scope.Thread)
    public static class Clock {
        private Instant now = Instant.parse("2026-11-01T09:00:00Z");
        private final Ledger ledger = new Ledger(() -> now, new Random(1));

        Tracer tracer(Network network) {
            now = now.plusSeconds(1);
            return new Tracer(network, ledger);
        }
    }
}
