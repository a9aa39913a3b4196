package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.plan.Expiry;
import dev.egresslab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

/** What commands share: common options, the desk, output. */
abstract class Action implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Mixin
    SigningIn signingIn = new SigningIn();

    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    /** Does it at an open desk and returns the exit code. */
    abstract int at(Desk desk, Printer printer) throws InterruptedException;

    int port() {
        return 0;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var desk = root().opening().open(common.state, common.speed, port())) {
            var printer = common.printer(out(), texts());
            for (var place : desk.workbench().places())
                place.entrance().ifPresent(door -> signingIn.mind(door, texts(), err()));
            desk.workbench()
                    .damagedJournal()
                    .ifPresent(aside -> err().println(texts().of("cli.damaged", aside.toString())));
            for (var lab : desk.workbench().pastEnd())
                err().println(texts().of("cli.pastEnd", lab.id(), lab.place(), end(lab)));
            if (!minding()) return at(desk, printer);
            try (var expiry = desk.workbench().expiry(notice -> tell(notice, printer))) {
                expiry.drive();
                return at(desk, printer);
            }
        }
    }

    /** Whether it goes on long enough to mind the ends of labs. */
    boolean minding() {
        return false;
    }

    private static void tell(Expiry.Notice notice, Printer printer) {
        switch (notice) {
            case Expiry.Notice.Soon(Lab lab, Duration left) -> {
                printer.object("ends", Map.of("lab", lab.id(), "minutes", left.toMinutes()));
                printer.say("cli.ends.soon", lab.id(), left.toMinutes());
            }
            case Expiry.Notice.Cleaning(Lab lab, var _) -> {
                printer.object("ends", Map.of("lab", lab.id(), "minutes", 0));
                printer.say("cli.ends.cleaning", lab.id());
            }
        }
    }

    private static String end(Lab lab) {
        return lab.expires().map(Object::toString).orElse("");
    }

    Texts texts() {
        return root().texts();
    }

    PrintWriter err() {
        return commandLine().getErr();
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    static Lab lab(Desk desk, String id) {
        return desk.workbench().find(id).orElseThrow(() -> LabException.of("lab", id));
    }

    private CommandLine commandLine() {
        if (spec == null) throw new IllegalStateException("run by picocli only");
        return spec.commandLine();
    }

    private EgressLab root() {
        return (EgressLab) commandLine().getCommandSpec().root().userObject();
    }
}
