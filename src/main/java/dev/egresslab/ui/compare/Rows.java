package dev.egresslab.ui.compare;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.compare.Row.Cell;
import dev.egresslab.ui.compare.Row.Line;
import dev.egresslab.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is compared, in words: the table and its exports are made of it. */
final class Rows {
    private final Texts texts;

    Rows(Texts texts) {
        this.texts = texts;
    }

    List<Row> of(List<Column> columns) {
        return List.of(
                row(
                        "way",
                        columns,
                        c -> Cell.of(
                                texts.of("outbound." + c.lab().type() + ".title"),
                                c.lab().type())),
                row("measured", columns, this::measured),
                row("owner", columns, c -> pair(c.facts().exit().inNodeGroup() ? "owner.aks" : "owner.you")),
                row("ports", columns, this::ports),
                row("ingress", columns, this::ingress),
                row("filter", columns, c -> Cell.of(text(c.facts().filters() ? "yes" : "no"), "")),
                row(
                        "resources",
                        columns,
                        c -> Cell.of(texts.of("ui.compare.count", c.facts().count()), "")),
                row("time", columns, this::time),
                row(
                        "cost",
                        columns,
                        c -> Cell.of(texts.of("ui.compare.perHour", c.facts().perHour()), text("listPrice"))),
                row("when", columns, c -> Cell.of(texts.of("outbound." + c.lab().type() + ".when"), "")));
    }

    private Row row(String key, List<Column> columns, Function<Column, Cell> cell) {
        return new Row(key, columns.stream().map(cell).toList());
    }

    private Cell measured(Column column) {
        var tally = column.tally();
        if (column.probing() > 0)
            return Cell.of(texts.of("ui.compare.probing", tally.asked(), tally.asked() + column.probing()), "");
        if (tally.asked() == 0) return Cell.of(text("unmeasured"), "");
        var lines = new ArrayList<Line>();
        tally.addresses()
                .forEach((address, times) -> lines.add(new Line(address, texts.of("ui.compare.times", times))));
        tally.others()
                .forEach((verdict, times) ->
                        lines.add(new Line(texts.of("verdict." + verdict), texts.of("ui.compare.times", times))));
        return new Cell(lines);
    }

    private Cell ports(Column column) {
        var ports = column.facts().ports();
        var note = ports.reserved() > 0
                ? texts.of("ui.compare.ports.reserved", ports.reserved(), ports.perNode())
                : column.facts().filters()
                        ? texts.of("ui.compare.ports.firewall", ports.addresses(), ports.instances(), ports.each())
                        : text("ports.shared");
        return Cell.of(texts.of("ui.compare.count", ports.total()), note);
    }

    private Cell ingress(Column column) {
        var addresses = column.facts().ingress();
        if (addresses.isEmpty()) return Cell.of(text("notExposed"), "");
        return new Cell(addresses.stream()
                .map(address -> new Line(address, text("ingress.balancer")))
                .toList());
    }

    private Cell time(Column column) {
        var here = column.facts().took().map(took -> texts.of("ui.compare.took", Words.duration(took, texts)));
        return Cell.of(Words.duration(column.facts().inAzure(), texts), here.orElse(text("inAzure")));
    }

    private Cell pair(String key) {
        return Cell.of(text(key), text(key + ".note"));
    }

    private String text(String key) {
        return texts.of("ui.compare." + key);
    }
}
