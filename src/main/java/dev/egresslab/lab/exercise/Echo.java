package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;

import java.util.List;
import java.util.Optional;

/** One request to the host that tells addresses, and what came back. */
record Echo(Answer answer) {
    static Echo ask(Ground ground) {
        return new Echo(ground.run(Look.POD, List.of("curl", "-s", "-S", "-m", "10", Look.ECHO)));
    }

    /** The address that the internet saw. */
    Optional<Ipv4> address() {
        return Optional.of(answer.out().strip())
                .filter(Ipv4::is)
                .map(Ipv4::parse)
                .filter(Ipv4::isPublic);
    }

    /** The firewall's own page instead of the host's. */
    boolean denied() {
        return answer.out().startsWith("Action: Deny");
    }

    /** What a person sees, whatever it was. */
    String said() {
        var all = (answer.out() + answer.err()).strip();
        return all.isEmpty() ? "exit " + answer.exit() : all.lines().findFirst().orElse("");
    }

    /** The verdict that most exercises end with: does the internet see an address of the way out? */
    static Verdict verdict(Ground ground) {
        var echo = ask(ground);
        if (echo.address().isEmpty()) return Verdict.notYet("echo.none", Look.ECHO, echo.said());
        var seen = echo.address().get();
        var exit = ground.design().exit().name();
        return Verdict.of(new Look(ground).isExit(seen), "echo", seen.toString(), exit);
    }
}
