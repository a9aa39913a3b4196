package dev.egresslab.practice.arm.template;

import java.util.List;

/** The parts of what stands between brackets in a template. */
sealed interface Expression {
    record Text(String value) implements Expression {}

    record Whole(long value) implements Expression {}

    /** A call of a function, for example {@code concat('a', parameters('b'))}. */
    record Call(String function, List<Expression> arguments) implements Expression {}

    /** A member or an element of something: {@code of.name} and {@code of[index]}. */
    record Inside(Expression of, Expression index) implements Expression {}
}
