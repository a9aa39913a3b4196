package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.net.Trace;

import java.util.List;
import java.util.Set;

/** A Service of type LoadBalancer brings an address for visitors; pods go on leaving by the other one. */
final class ExposePod implements Exercise {
    private static final int PORT = 80;

    @Override
    public String id() {
        return "expose-service";
    }

    @Override
    public Set<String> types() {
        return Set.of("loadBalancer", "managedNATGateway", "userAssignedNATGateway");
    }

    @Override
    public List<Task> tasks() {
        return List.of(
                Task.looks("kind", ExposePod::podNoDeployment).lesson("D1"),
                Task.does("expose", ExposePod::expose, ExposePod::exposed),
                Task.looks("apart", ExposePod::apart));
    }

    /** https://kubernetes.io/docs/reference/kubectl/generated/kubectl_run: run makes a Pod since 1.18. */
    private static Verdict podNoDeployment(Ground ground) {
        var look = new Look(ground);
        boolean pod = look.object("Pod", Look.POD).isPresent();
        boolean deployment = look.object("Deployment", Look.POD).isPresent();
        return Verdict.of(pod && !deployment, "expose.kind", Look.POD);
    }

    static void expose(Ground ground) {
        var pod = Look.wish(ground, Resource.Pod.class);
        ground.put(new Resource.LoadBalancerService(pod.cluster(), Look.POD, Look.POD, PORT, false));
    }

    private static Verdict exposed(Ground ground) {
        var look = new Look(ground);
        var address = look.address("Service", Look.POD);
        if (address.isEmpty()) return Verdict.notYet("expose.address", Look.POD);
        var outcome = look.visit(address.get(), PORT).map(Trace::outcome);
        return Verdict.of(
                outcome.filter(o -> o.arrived()).isPresent(),
                "expose.visit",
                address.get().toString(),
                outcome.map(Enum::name).orElse("-"));
    }

    private static Verdict apart(Ground ground) {
        var look = new Look(ground);
        var in = look.address("Service", Look.POD);
        var echo = Echo.ask(ground);
        if (in.isEmpty()) return Verdict.notYet("expose.address", Look.POD);
        if (echo.address().isEmpty()) return Verdict.notYet("echo.none", Look.ECHO, echo.said());
        Ipv4 out = echo.address().get();
        boolean apart = !out.equals(in.get()) && look.isExit(out);
        return Verdict.of(apart, "expose.apart", in.get().toString(), out.toString());
    }
}
