package dev.egresslab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The practice cloud alone, until it is stopped. */
@Command(name = "practice")
final class PracticeCommand extends Action {
    @Option(names = "--port", paramLabel = "N", defaultValue = "0")
    int port;

    @Override
    int port() {
        return port;
    }

    @Mixin
    Failing failing = new Failing();

    @Override
    boolean minding() {
        return true;
    }

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        failing.begin(desk.workbench(), "practice", printer);
        printer.object(
                "practice",
                Map.of("endpoint", desk.endpoint(), "env", desk.env().toString(), "exports", desk.exports()));
        printer.say("cli.practice", desk.endpoint(), desk.env().toString());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stopped::countDown));
        stopped.await();
        return 0;
    }
}
