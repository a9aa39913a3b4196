package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Drift;
import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Locale;
import java.util.Map;

/** What exists of a lab compared with what was made of it; puts it back on demand. */
@Command(name = "drift")
final class DriftCommand extends Action {
    @Parameters(paramLabel = "LAB")
    String id = "";

    @Option(names = "--put-back")
    boolean putBack;

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        var lab = lab(desk, id);
        var drift = desk.workbench().drift(lab);
        print(printer, drift);
        if (drift.none()) return 0;
        if (!putBack) {
            printer.say("cli.drift.putBack", lab.id());
            return 1;
        }
        return back(desk, printer, lab, drift) ? 0 : 1;
    }

    private static boolean back(Desk desk, Printer printer, Lab lab, Drift drift) throws InterruptedException {
        var ending = Walks.walk(desk, printer, lab, bench -> bench.putBack(lab, drift));
        if (ending != Entry.Ending.DONE) return false;
        var after = desk.workbench().drift(lab);
        print(printer, after);
        return after.none();
    }

    private static void print(Printer printer, Drift drift) {
        for (var d : drift.differences()) {
            printer.object(
                    "difference",
                    Map.of(
                            "kind",
                            d.kind().name().toLowerCase(Locale.ROOT),
                            "step",
                            d.step(),
                            "what",
                            d.what(),
                            "made",
                            d.made(),
                            "found",
                            d.found()));
            printer.say("drift." + d.kind(), d.step(), d.what(), d.made(), d.found());
        }
        printer.object("drift", Map.of("none", drift.none()));
        if (drift.none()) printer.say("drift.none");
    }
}
