package dev.egresslab.cli;

import dev.egresslab.lab.InvalidAnswers;
import dev.egresslab.lab.LabException;
import dev.egresslab.plan.CloudException;
import dev.egresslab.text.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.io.PrintWriter;

/**
 * The command {@code egress-lab}. Exit codes: 0 done, 1 the lab or a check failed,
 * 2 wrong usage, 3 refused by the cloud, 130 cancelled.
 */
@Command(
        name = "egress-lab",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "Egress Lab 0.1.0",
        subcommands = {
            TypesCommand.class,
            RunCommand.class,
            TourCommand.class,
            PracticeCommand.class,
            SubscriptionsCommand.class,
            ClustersCommand.class,
            AttachCommand.class,
            FaultsCommand.class,
            LabsCommand.class,
            ShowCommand.class,
            ResourcesCommand.class,
            ProbeCommand.class,
            TraceCommand.class,
            ExerciseCommand.class,
            ExportCommand.class,
            DriftCommand.class,
            ExtendCommand.class,
            OrphansCommand.class,
            ResumeCommand.class,
            CleanCommand.class,
            ReceiptCommand.class
        })
public final class EgressLab {
    private final Desk.Opening opening;
    private final Texts texts;

    /** Read by {@link FirstWords}, before this is; here so that every command takes it. */
    @Option(names = "--language", paramLabel = "en|fr", scope = ScopeType.INHERIT)
    @Nullable
    String language;

    private EgressLab(Desk.Opening opening, Texts texts) {
        this.opening = opening;
        this.texts = texts;
    }

    Desk.Opening opening() {
        return opening;
    }

    Texts texts() {
        return texts;
    }

    /** Runs one command and returns its exit code. */
    public static int run(Desk.Opening opening, Texts usual, PrintWriter out, PrintWriter err, String... arguments) {
        Texts texts;
        try {
            texts = FirstWords.texts(usual, arguments);
        } catch (LabException wrong) {
            err.println(wrong.said(usual));
            return 2;
        }
        var line = new CommandLine(new EgressLab(opening, texts))
                .setResourceBundle(texts.usage())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, _) -> new Misread(texts).said(wrong));
        line.setExecutionExceptionHandler((e, command, _) -> failed(e, command, texts));
        return line.execute(arguments);
    }

    private static int failed(Exception e, CommandLine command, Texts texts) {
        var err = command.getErr();
        int code = switch (e) {
            case InvalidAnswers invalid -> {
                invalid.problems()
                        .forEach(p -> err.println(texts.of(
                                "cli.problem",
                                p.parameter(),
                                texts.of(p.cause()),
                                p.explanation().map(texts::of).orElse(""),
                                p.fix()
                                        .map(f -> texts.of("cli.problem.fix", p.parameter(), f))
                                        .orElse(""))));
                yield 2;
            }
            case LabException wrong -> {
                err.println(wrong.said(texts));
                yield 2;
            }
            case CloudException refused -> {
                err.println(refused.said(texts));
                yield 3;
            }
            case InterruptedException _ -> {
                err.println(texts.of("cli.cancelled"));
                yield 130;
            }
            default -> {
                err.println(texts.of("cli.unexpected", String.valueOf(e.getMessage())));
                yield 1;
            }
        };
        if (command.getParseResult().hasMatchedOption("--verbose")) e.printStackTrace(err);
        err.flush();
        return code;
    }
}
