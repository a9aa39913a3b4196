package dev.egresslab.cli;

import dev.egresslab.lab.LabException;
import dev.egresslab.plan.CloudException;
import dev.egresslab.plan.Entrance;
import dev.egresslab.plan.Pause;
import dev.egresslab.plan.Subscription;
import dev.egresslab.text.Texts;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a command comes into a place that asks who comes, when it is asked; also again, in the middle of work. */
final class SigningIn {
    private static final int SECONDS = 10;

    /** How it is written on the command line. */
    enum Word {
        az(Entrance.Way.AZURE_CLI),
        browser(Entrance.Way.BROWSER),
        device(Entrance.Way.DEVICE_CODE),
        environment(Entrance.Way.ENVIRONMENT);

        private final Entrance.Way way;

        Word(Entrance.Way way) {
            this.way = way;
        }

        static Word of(Entrance.Way way) {
            return Stream.of(values()).filter(w -> w.way == way).findFirst().orElseThrow();
        }
    }

    @Option(names = "--sign-in", paramLabel = "az|browser|device|environment", descriptionKey = "signIn")
    Optional<Word> way = Optional.empty();

    @Option(names = "--tenant", paramLabel = "TENANT", descriptionKey = "tenant")
    String tenant = "";

    @Option(
            names = "--subscription",
            paramLabel = "ID|NAME",
            descriptionKey = "subscription",
            defaultValue = "${env:AZURE_SUBSCRIPTION_ID:-}")
    String subscription = "";

    /** From now on the door asks here. What a person has to do is said on {@code err}, so that output stays output. */
    void mind(Entrance door, Texts texts, PrintWriter err) {
        door.onNeeded((again, why) -> {
            try {
                if (again) again(door, texts, err, why);
                else first(door, texts, err);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw why;
            }
        });
    }

    /** All subscriptions that can be seen, after signing in. */
    List<Subscription> signIn(Entrance door, Texts texts, PrintWriter err) {
        var by = way.orElseGet(() -> Word.of(door.ways().getFirst()));
        err.println(texts.of("cli.signIn." + by, door.cloud()));
        err.flush();
        return door.signIn(by.way, tenant, said -> {
            err.println(said);
            err.flush();
        });
    }

    private void first(Entrance door, Texts texts, PrintWriter err) {
        var there = signIn(door, texts, err);
        door.choose(wanted(there));
        err.println(texts.of(
                "cli.signedIn",
                door.chosen().map(Subscription::name).orElse(""),
                door.chosen().map(Subscription::id).orElse("")));
        err.flush();
    }

    /** az is signed in elsewhere, which may take its time; everything else asks by itself. */
    private void again(Entrance door, Texts texts, PrintWriter err, CloudException why) throws InterruptedException {
        err.println(texts.of("cli.signIn.again", texts.of(why.what())));
        err.flush();
        while (true) {
            try {
                signIn(door, texts, err);
                return;
            } catch (CloudException e) {
                if (way.filter(Word.az::equals).isEmpty() && way.isPresent()) throw e;
                Pause.REAL.last(Duration.ofSeconds(SECONDS));
            }
        }
    }

    private Subscription wanted(List<Subscription> there) {
        if (there.isEmpty()) throw LabException.of("subscription.none");
        var usable = there.stream().filter(Subscription::enabled).toList();
        if (subscription.isEmpty()) {
            if (usable.size() == 1) return usable.getFirst();
            throw LabException.of("subscription.which", names(there));
        }
        var named = new ArrayList<>(there);
        named.removeIf(s -> !s.id().equalsIgnoreCase(subscription) && !s.name().equalsIgnoreCase(subscription));
        if (named.isEmpty()) throw LabException.of("subscription.unknown", subscription, names(there));
        return named.getFirst();
    }

    private static String names(List<Subscription> there) {
        return there.stream().map(s -> s.name() + " (" + s.id() + ")").collect(Collectors.joining(", "));
    }
}
