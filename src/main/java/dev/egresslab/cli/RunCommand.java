package dev.egresslab.cli;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.InvalidAnswers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds a lab and measures its egress IP. */
@Command(name = "run")
final class RunCommand extends Action {
    @Parameters(paramLabel = "TYPE", descriptionKey = "type")
    String type = "";

    @Option(names = "--on", paramLabel = "PLACE", defaultValue = "practice")
    String place = "practice";

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    Map<String, String> answers = new LinkedHashMap<>();

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        return build(desk, printer, type, place, answers).isGood() ? 0 : 1;
    }

    /** What became of it. */
    record Built(Lab lab, boolean isGood) {}

    /** Builds it, then measures: the whole story. */
    static Built build(Desk desk, Printer printer, String type, String place, Map<String, String> set)
            throws InterruptedException {
        var lab = draft(desk, printer, type, place, set);
        boolean good = Walks.walk(desk, printer, lab, Entry.Kind.BUILD) == Entry.Ending.DONE
                && new Story(desk.workbench(), printer).tell(lab);
        return new Built(lab, good);
    }

    /** A lab that is not built yet. */
    static Lab draft(Desk desk, Printer printer, String type, String place, Map<String, String> set) {
        var found = OutboundTypes.wanted(type);
        var answers = Answers.usual(found.parameters());
        for (var answer : set.entrySet()) {
            if (found.parameters().stream().noneMatch(p -> p.id().equals(answer.getKey()))) {
                throw LabException.of(
                        "answer",
                        found.id(),
                        answer.getKey(),
                        String.join(
                                ", ",
                                found.parameters().stream().map(p -> p.id()).toList()));
            }
            answers = answers.with(answer.getKey(), answer.getValue());
        }
        var problems = found.check(answers);
        if (!problems.isEmpty()) throw new InvalidAnswers(problems);
        var lab = desk.workbench().draft(found.id(), answers, place);
        printer.object("lab", Map.of("lab", lab.id(), "type", lab.type(), "place", place));
        printer.say("cli.lab", lab.id(), lab.type(), place);
        return lab;
    }
}
