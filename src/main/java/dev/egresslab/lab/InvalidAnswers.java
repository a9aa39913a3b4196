package dev.egresslab.lab;

import java.util.List;

/** Answers that an outbound type refuses; nothing was created or remembered. */
public final class InvalidAnswers extends RuntimeException {
    private final transient List<Problem> problems;

    public InvalidAnswers(List<Problem> problems) {
        super("Answers with problems: "
                + problems.stream().map(Problem::parameter).toList());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
