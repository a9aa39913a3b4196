package dev.egresslab.ui.shell;

/**
 * A cluster that is there already and is looked at.
 *
 * @param place where it is
 * @param cluster its ARM id; empty as long as none is chosen
 */
public record Visit(String place, String cluster) {}
