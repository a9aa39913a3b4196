package dev.egresslab.lab;

import dev.egresslab.address.AddressException;
import dev.egresslab.address.Cidr;
import dev.egresslab.text.Message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be wrong with one answer, whatever the others say. */
public final class Checks {
    private Checks() {}

    /** The problems of each parameter alone. */
    public static List<Problem> each(List<Parameter> parameters, Answers answers) {
        return parameters.stream()
                .flatMap(p -> check(p, answers.text(p)).stream())
                .toList();
    }

    /** The problem of one answer, if it has one. */
    public static Optional<Problem> check(Parameter parameter, String text) {
        return switch (parameter.kind()) {
            case Parameter.Kind.Name name -> name(parameter, name, text);
            case Parameter.Kind.Whole whole -> whole(parameter, whole, text);
            case Parameter.Kind.Range _ -> range(parameter, text);
            case Parameter.Kind.Ranges _ ->
                Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .flatMap(t -> range(parameter, t).stream())
                        .findFirst();
            case Parameter.Kind.Choice choice -> choice(parameter, choice, text);
            case Parameter.Kind.Switch _ ->
                text.equals("true") || text.equals("false")
                        ? Optional.empty()
                        : problem(parameter, Message.of("problem.switch", text), null, parameter.usual());
            case Parameter.Kind.Fixed _ ->
                text.equals(parameter.usual())
                        ? Optional.empty()
                        : problem(parameter, Message.of("problem.fixed", parameter.usual()), null, parameter.usual());
        };
    }

    /** A problem with a cause, and where known a reason and a value that would do. */
    public static Optional<Problem> problem(
            Parameter parameter,
            Message cause,
            @org.jspecify.annotations.Nullable Message why,
            @org.jspecify.annotations.Nullable String fix) {
        return Optional.of(new Problem(
                parameter.id(), cause, Optional.ofNullable(why), Optional.ofNullable(fix), Optional.empty()));
    }

    private static Optional<Problem> name(Parameter parameter, Parameter.Kind.Name kind, String text) {
        if (text.isEmpty()) return problem(parameter, Message.of("problem.empty"), null, parameter.usual());
        if (Names.accepts(kind.armType(), text)) return Optional.empty();
        return problem(
                parameter, Message.of("problem.name", text), Message.of(Names.rule(kind.armType())), parameter.usual());
    }

    private static Optional<Problem> whole(Parameter parameter, Parameter.Kind.Whole kind, String text) {
        if (!text.matches("[+-]?[0-9]{1,9}")) {
            return problem(
                    parameter,
                    Message.of("problem.notANumber", text),
                    Message.of("problem.whole", kind.least(), kind.most()),
                    parameter.usual());
        }
        int value = Integer.parseInt(text);
        if (value < kind.least() || value > kind.most()) {
            int nearest = Math.clamp(value, kind.least(), kind.most());
            return problem(
                    parameter,
                    Message.of("problem.outOfRange", value, kind.least(), kind.most()),
                    null,
                    Integer.toString(nearest));
        }
        if (value % kind.step() != 0) {
            return problem(
                    parameter,
                    Message.of("problem.step", value, kind.step()),
                    null,
                    Integer.toString(value / kind.step() * kind.step()));
        }
        return Optional.empty();
    }

    private static Optional<Problem> range(Parameter parameter, String text) {
        try {
            Cidr.parse(text);
            return Optional.empty();
        } catch (AddressException e) {
            var meant = e.suggestion();
            var why = meant == null ? Message.of("problem.range.example") : Message.of("problem.range.meant", meant);
            return problem(parameter, Message.of("problem.range", String.valueOf(e.getMessage())), why, meant);
        }
    }

    private static Optional<Problem> choice(Parameter parameter, Parameter.Kind.Choice kind, String text) {
        if (kind.values().contains(text) || (kind.open() && !text.isEmpty())) return Optional.empty();
        return problem(
                parameter,
                Message.of("problem.choice", text),
                Message.of("problem.choice.values", String.join(", ", kind.values())),
                parameter.usual());
    }
}
