package dev.egresslab.plan;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.resource.ClusterShape;
import dev.egresslab.lab.resource.Resource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a design costs an hour in Azure: list prices, traffic not included. An estimate, with the date of the prices. */
public final class PriceBook {
    private final JsonNode perHour;
    private final String date;

    private PriceBook(JsonNode book) {
        perHour = book.path("perHour");
        date = book.path("date").asString("");
    }

    /** Reads the bundled prices. */
    public static PriceBook load() {
        try (InputStream in = PriceBook.class.getResourceAsStream("/prices.json")) {
            return new PriceBook(JsonMapper.shared().readTree(Objects.requireNonNull(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("The data file prices.json cannot be read", e);
        }
    }

    /** When the prices were read, for example {@code 2026-04}. */
    public String date() {
        return date;
    }

    /**
     * Some of one kind of thing.
     *
     * @param kind a key of the price book; texts under {@code price.<kind>}
     * @param perHour US dollars for all of them
     */
    public record Line(String kind, int count, BigDecimal perHour) {}

    /** One line for each kind of thing that costs money. */
    public List<Line> lines(Design design) {
        return design.resources().stream().flatMap(r -> lines(r).stream()).toList();
    }

    /** What one resource costs, with what it makes. */
    public List<Line> lines(Resource resource) {
        return switch (resource) {
            case Resource.ManagedCluster cluster -> cluster(cluster.shape());
            case Resource.PublicIp _ -> List.of(line("publicIp", 1));
            case Resource.NatGateway _ -> List.of(line("natGateway", 1));
            case Resource.Firewall _ -> List.of(line("firewall", 1));
            case Resource.Arm _, Resource.Kube _ -> List.of();
        };
    }

    /** US dollars an hour for all of it. */
    public BigDecimal total(Design design) {
        return lines(design).stream().map(Line::perHour).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Line> cluster(ClusterShape shape) {
        var lines = new ArrayList<Line>();
        lines.add(line("node", shape.nodes()));
        lines.add(line("disk", shape.nodes()));
        switch (shape.outboundType()) {
            case "loadBalancer" -> {
                lines.add(line("loadBalancer", 1));
                lines.add(line("publicIp", shape.loadBalancer().publicIps()));
            }
            case "managedNATGateway" -> {
                lines.add(line("natGateway", 1));
                lines.add(line("publicIp", shape.nat().publicIps()));
            }
            default -> {}
        }
        return lines;
    }

    private Line line(String kind, int count) {
        return new Line(kind, count, perHour.path(kind).decimalValue().multiply(BigDecimal.valueOf(count)));
    }
}
