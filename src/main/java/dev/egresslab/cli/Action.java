package dev.egresslab.cli;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** What commands share: common options, the desk, output. */
abstract class Action implements Callable<Integer> {
    @Mixin
    Common common = new Common();

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
            desk.workbench()
                    .damagedJournal()
                    .ifPresent(aside -> commandLine().getErr().println(texts().of("cli.damaged", aside.toString())));
            return at(desk, printer);
        }
    }

    Texts texts() {
        return root().texts();
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
