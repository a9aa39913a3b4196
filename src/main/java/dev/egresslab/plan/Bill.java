package dev.egresslab.plan;

import dev.egresslab.lab.Design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a lab has cost at list prices, from when each thing was made to when it was gone; traffic is not in it.
 *
 * @param source where the prices come from, with their date
 * @param lines one for each kind of thing, in US dollars and whole cents; they add up to the total
 * @param perHour what is billed now, 0 where nothing is left
 */
public record Bill(String source, List<Line> lines, BigDecimal perHour) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    public Bill {
        lines = List.copyOf(lines);
    }

    /** Some of one kind of thing; {@code perHour} is that of all of them while they existed. */
    public record Line(String kind, int count, BigDecimal perHour, BigDecimal amount) {}

    /** Sum of the lines. */
    public BigDecimal total() {
        return lines.stream().map(Line::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** The bill at a moment, in the time of the place: an hour is one of its hours. */
    static Bill of(Design design, Lives lives, PriceBook prices, Moment now) {
        Map<String, Line> exact = new LinkedHashMap<>();
        var rate = BigDecimal.ZERO;
        for (var resource : design.resources()) {
            var made = lives.made().get(resource.key());
            if (made == null) continue;
            var gone = Optional.ofNullable(lives.gone().get(resource.key()));
            var seconds = gone.orElse(now).since(made).toSeconds();
            for (var price : prices.lines(resource)) {
                if (gone.isEmpty()) rate = rate.add(price.perHour());
                exact.merge(price.kind(), line(price, seconds), Bill::both);
            }
        }
        var lines = new ArrayList<Line>();
        exact.values()
                .forEach(l -> lines.add(
                        new Line(l.kind(), l.count(), l.perHour(), l.amount().setScale(2, RoundingMode.HALF_UP))));
        return new Bill(prices.source(), lines, rate);
    }

    /** What a design costs an hour, one line for each kind of thing. */
    public static List<PriceBook.Line> priced(Design design, PriceBook prices) {
        Map<String, PriceBook.Line> merged = new LinkedHashMap<>();
        for (var line : prices.lines(design))
            merged.merge(
                    line.kind(),
                    line,
                    (one, other) -> new PriceBook.Line(
                            one.kind(),
                            one.count() + other.count(),
                            one.perHour().add(other.perHour())));
        return List.copyOf(merged.values());
    }

    private static Line line(PriceBook.Line price, long seconds) {
        var amount = price.perHour().multiply(BigDecimal.valueOf(seconds)).divide(HOUR, 6, RoundingMode.HALF_UP);
        return new Line(price.kind(), price.count(), price.perHour(), amount);
    }

    private static Line both(Line one, Line other) {
        return new Line(
                one.kind(),
                one.count() + other.count(),
                one.perHour().add(other.perHour()),
                one.amount().add(other.amount()));
    }
}
