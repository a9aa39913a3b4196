package dev.egresslab.plan.report;

import dev.egresslab.address.Ipv4;
import dev.egresslab.net.Hop;
import dev.egresslab.net.Step;
import dev.egresslab.net.Trace;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.plan.Receipt;
import dev.egresslab.text.Texts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A report in its sections, in one language. */
final class Sections {
    private final Report report;
    private final Texts texts;
    private final List<Block> blocks = new ArrayList<>();

    Sections(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    List<Block> all(Picture picture) {
        var lab = report.lab();
        var created = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneOffset.UTC)
                .format(lab.created());
        blocks.add(new Block.Heading(1, text("title", title())));
        blocks.add(new Block.Paragraph(text(
                "about",
                lab.id(),
                lab.type(),
                texts.of("report.place." + lab.place()),
                created,
                texts.of("report.state." + report.standing().state().name()))));
        blocks.add(new Block.Paragraph(texts.of("outbound." + lab.type() + ".lesson")));
        report.measured().ifPresent(this::address);
        heading("diagram");
        blocks.add(new Block.Figure(picture));
        report.measured().flatMap(Measurement::predicted).ifPresent(this::walk);
        resources();
        cost();
        report.receipt().ifPresent(this::receipt);
        return blocks;
    }

    private String title() {
        return texts.of("outbound." + report.lab().type() + ".title");
    }

    private void address(Measurement measured) {
        heading("address");
        var expected = measured.expected().stream()
                .map(owned -> text(
                        "owned", owned.address().toString(), owned.publicIp().name()))
                .collect(Collectors.joining(", "));
        table(
                List.of("asked", "measured", "expected", "owner", "verdict"),
                List.of(List.of(
                        measured.url(),
                        measured.measured().map(Ipv4::toString).orElse("–"),
                        expected,
                        measured.owner().map(o -> o.publicIp().toString()).orElse("–"),
                        texts.of("verdict." + measured.verdict().name()))));
    }

    private void walk(Trace trace) {
        heading("walk");
        var rows = new ArrayList<List<String>>();
        int number = 0;
        for (var hop : trace.hops()) {
            number++;
            for (var step : hop.steps()) rows.add(row(number, hop, step));
        }
        table(List.of("hop", "device", "decision", "by"), rows);
        blocks.add(new Block.Paragraph(texts.of("outcome." + trace.outcome().name()) + "."));
    }

    private List<String> row(int number, Hop hop, Step step) {
        return List.of(String.valueOf(number), hop.name(), texts.of(step.message()), step.decidedBy());
    }

    private void resources() {
        heading("resources");
        var rows = report.design().resources().stream()
                .map(resource -> List.of(
                        resource.key(),
                        texts.of("report.step." + state(resource.key())),
                        duration(report.times().steps().getOrDefault(resource.key(), Duration.ZERO))))
                .toList();
        table(List.of("resource", "state", "time"), rows);
        report.times().whole().ifPresent(whole -> blocks.add(new Block.Paragraph(text("whole", duration(whole)))));
    }

    private String state(String key) {
        var state = report.standing().steps().get(key);
        return state == null ? "PLANNED" : state.name();
    }

    private void cost() {
        heading("cost");
        var prices = PriceBook.bundled();
        var rows = prices.lines(report.design()).stream()
                .map(line ->
                        List.of(texts.of("price." + line.kind()), String.valueOf(line.count()), money(line.perHour())))
                .toList();
        table(List.of("thing", "count", "perHour"), rows);
        blocks.add(new Block.Paragraph(text("total", prices.total(report.design()), prices.date())));
    }

    private void receipt(Receipt receipt) {
        heading("receipt");
        var rows = receipt.lines().stream()
                .map(line -> List.of(line.what(), text(line.gone() ? "gone" : "left"), line.evidence()))
                .toList();
        table(List.of("checked", "state", "evidence"), rows);
        blocks.add(new Block.Paragraph(texts.of(receipt.nothingLeft() ? "cli.receipt.nothing" : "report.something")));
    }

    private String money(BigDecimal dollars) {
        return text("money", dollars);
    }

    private String duration(Duration duration) {
        return text("seconds", BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(2, text(key)));
    }

    private void table(List<String> head, List<List<String>> rows) {
        blocks.add(
                new Block.Table(head.stream().map(key -> text("column." + key)).toList(), rows));
    }

    private String text(String key, Object... arguments) {
        return texts.of("report." + key, arguments);
    }
}
