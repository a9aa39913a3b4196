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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a design costs an hour in Azure: list prices, traffic not included. An estimate, with the date of the prices. */
public final class PriceBook {
    private static final PriceBook BUNDLED = read();

    private final Map<String, BigDecimal> perHour;
    private final String date;
    private final String source;

    private PriceBook(Map<String, BigDecimal> perHour, String date, String source) {
        this.perHour = Map.copyOf(perHour);
        this.date = date;
        this.source = source;
    }

    /** The bundled prices. */
    public static PriceBook bundled() {
        return BUNDLED;
    }

    private static PriceBook read() {
        try (InputStream in = PriceBook.class.getResourceAsStream("/prices.json")) {
            var book = JsonMapper.shared().readTree(Objects.requireNonNull(in));
            var prices = new HashMap<String, BigDecimal>();
            book.path("perHour").forEachEntry((kind, price) -> prices.put(kind, price.decimalValue()));
            return new PriceBook(prices, text(book, "date"), text(book, "source"));
        } catch (IOException e) {
            throw new UncheckedIOException("The data file prices.json cannot be read", e);
        }
    }

    /** The same with newer prices, by kind; what they leave out stays. */
    public PriceBook with(Map<String, BigDecimal> newer, String newerDate, String newerSource) {
        var all = new HashMap<>(perHour);
        all.putAll(newer);
        return new PriceBook(all, newerDate, newerSource);
    }

    /**
     * US dollars an hour for what stays while its clusters are stopped: their machines go, with their disks.
     * https://learn.microsoft.com/azure/aks/start-stop-cluster
     */
    public BigDecimal stopped(Design design) {
        return lines(design).stream()
                .filter(line -> !line.kind().equals("node") && !line.kind().equals("disk"))
                .map(Line::perHour)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** US dollars for an hour of one; empty for a kind that the book does not know. */
    public Optional<BigDecimal> perHour(String kind) {
        return Optional.ofNullable(perHour.get(kind));
    }

    /** When the prices were read, for example {@code 2026-04}. */
    public String date() {
        return date;
    }

    /** Where they come from, in English, with their date. */
    public String source() {
        return source + ", " + date;
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
        var lines = new ArrayList<>(List.of(line("node", shape.nodes()), line("disk", shape.nodes())));
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
        return new Line(kind, count, perHour.getOrDefault(kind, BigDecimal.ZERO).multiply(BigDecimal.valueOf(count)));
    }

    private static String text(JsonNode book, String member) {
        return book.path(member).asString("");
    }
}
