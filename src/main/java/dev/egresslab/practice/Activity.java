package dev.egresslab.practice;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in the practice cloud, for a live log.
 *
 * @param at lab time
 * @param source {@code arm}, {@code identity}, {@code aks}, {@code kube}
 * @param place what it is about: the end of the path
 * @param text one line
 * @param client who asked: {@code az}, {@code kubectl}, or the first word of what the client calls itself
 * @param command what the learner typed, where the client says so, for example {@code az aks create -g -n}
 * @param change whether it asked for a change of what exists, not only to read
 * @param status of the answer
 */
public record Activity(
        Instant at,
        String source,
        String place,
        String text,
        String client,
        Optional<String> command,
        boolean change,
        int status) {}
