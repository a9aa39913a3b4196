package dev.egresslab.cli;

import dev.egresslab.lab.LabException;
import dev.egresslab.plan.Troubles;
import dev.egresslab.plan.Workbench;
import picocli.CommandLine.Option;

import java.util.Optional;

/** The option that lets a place fail on purpose while a command runs. */
final class Failing {
    @Option(names = "--fault", paramLabel = "NAME|FILE")
    Optional<String> fault = Optional.empty();

    /** Begins, where it was asked for. */
    void begin(Workbench workbench, String place, Printer printer) {
        if (fault.isEmpty()) return;
        var troubles = troubles(workbench, place);
        troubles.begin(fault.get());
        printer.say("cli.fault.begins", troubles.current().orElse(fault.get()));
    }

    static Troubles troubles(Workbench workbench, String place) {
        return workbench.place(place).troubles().orElseThrow(() -> LabException.of("fault.place", place));
    }
}
