package dev.egresslab.lab.exercise;

/** What a command in a pod left; {@code exit} is -1 where it could not be started, and {@code err} then says why. */
public record Answer(int exit, String out, String err) {}
