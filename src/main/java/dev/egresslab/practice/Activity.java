package dev.egresslab.practice;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in the practice cloud, for a live log.
 *
 * @param at lab time
 * @param source {@code arm}, {@code identity}, {@code aks}, {@code kube}
 * @param text one line
 * @param command what the learner typed, where the client says so, for example {@code az aks create -g -n}
 */
public record Activity(Instant at, String source, String text, Optional<String> command) {}
