package dev.egresslab.plan.report;

/**
 * A diagram as text.
 *
 * @param svg one {@code svg} element
 * @param mermaid a flowchart
 */
public record Picture(String svg, String mermaid) {}
