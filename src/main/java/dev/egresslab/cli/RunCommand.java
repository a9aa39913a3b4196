package dev.egresslab.cli;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.InvalidAnswers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.Checks;
import dev.egresslab.plan.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Builds a lab and measures its egress IP. */
@Command(name = "run")
final class RunCommand extends Action {
    @Parameters(paramLabel = "TYPE", descriptionKey = "type")
    String type = "";

    @Option(names = "--on", paramLabel = "PLACE", defaultValue = "practice")
    String place = "practice";

    @Option(names = "--set", paramLabel = "NAME=VALUE")
    Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--expires", paramLabel = "TIME")
    Optional<String> expires = Optional.empty();

    @Option(names = "--unchecked")
    boolean unchecked;

    @Mixin
    Failing failing = new Failing();

    @Override
    int at(Desk desk, Printer printer) throws InterruptedException {
        failing.begin(desk.workbench(), place, printer);
        expires.ifPresent(Lasting::read);
        if (!looked(desk, printer)) return 1;
        var lab = draft(desk, printer, type, place, answers);
        if (expires.isPresent()) lab = desk.workbench().extend(lab, Lasting.read(expires.get()));
        return build(desk, printer, lab).isGood() ? 0 : 1;
    }

    /** Whether nothing that was looked at beforehand speaks against it, or the person does not want to know. */
    private boolean looked(Desk desk, Printer printer) {
        if (unchecked) return true;
        var found = OutboundTypes.wanted(type);
        var all =
                new Checks(desk.workbench().place(place), Optional.of(common.state)).run(found, valid(found, answers));
        all.forEach(printer::check);
        long errors = all.stream().filter(c -> c.state() == Check.State.ERROR).count();
        printer.say("cli.checked", all.size(), errors);
        return errors == 0;
    }

    @Override
    boolean minding() {
        return true;
    }

    /** What became of it. */
    record Built(Lab lab, boolean isGood) {}

    /** Builds it, then measures: the whole story. */
    static Built build(Desk desk, Printer printer, String type, String place, Map<String, String> set)
            throws InterruptedException {
        return build(desk, printer, draft(desk, printer, type, place, set));
    }

    private static Built build(Desk desk, Printer printer, Lab lab) throws InterruptedException {
        boolean good = Walks.walk(desk, printer, lab, Entry.Kind.BUILD) == Entry.Ending.DONE
                && new Story(desk.workbench(), printer).tell(lab);
        return new Built(lab, good);
    }

    /** A lab that is not built yet. */
    static Lab draft(Desk desk, Printer printer, String type, String place, Map<String, String> set) {
        var found = OutboundTypes.wanted(type);
        var lab = desk.workbench().draft(found.id(), valid(found, set), place);
        printer.object("lab", Map.of("lab", lab.id(), "type", lab.type(), "place", place));
        printer.say("cli.lab", lab.id(), lab.type(), place);
        return lab;
    }

    private static Answers valid(OutboundType found, Map<String, String> set) {
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
        return answers;
    }
}
