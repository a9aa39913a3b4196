package dev.egresslab.lab.exercise.thought;

import dev.egresslab.text.Message;

/** An answer that somebody may give before it is told. */
public record Guess(String key, Message said) {}
