package dev.egresslab.practice.fault;

/** One thing that goes wrong, and with which calls. */
public record Fault(Match match, Trouble trouble) {}
