package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;

import java.time.Instant;

/** One line of the live log; holds no secret, because entries never do. */
public record LogLine(Instant at, String source, Progress.Level level, String step, String text) {}
