package dev.egresslab.ui.wizard;

import dev.egresslab.lab.outbound.Capacity;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Under the bar of a subnet's addresses: how many are there, wanted, and wanted during an upgrade, each at its place. */
final class CapacityTicks extends Pane {
    private static final double MARK = 14;
    private static final double APART = 8;

    private record Tick(double share, Region mark, Label number) {}

    private final List<Tick> ticks = new ArrayList<>();

    /** @param most what the whole bar stands for */
    CapacityTicks(Capacity capacity, double most) {
        getStyleClass().add("el-ticks");
        // the first ones keep their place where numbers would lie over each other
        if (!capacity.enough()) tick(capacity.needed(), most, "da");
        tick(capacity.usable(), most, "plain");
        if (capacity.enough()) tick(capacity.needed(), most, "plain");
        tick(capacity.upgrade(), most, "muted");
        setMouseTransparent(true);
    }

    private void tick(long value, double most, String tone) {
        var mark = new Region();
        mark.getStyleClass().addAll("el-tick", tone);
        var number = Nodes.label(Long.toString(value), "el-caption", "el-tick-number", tone);
        ticks.add(new Tick(value / most, mark, number));
        getChildren().addAll(mark, number);
    }

    @Override
    protected void layoutChildren() {
        var placed = new ArrayList<Label>();
        for (var tick : ticks) {
            double at = getWidth() * tick.share();
            tick.mark().resizeRelocate(Math.clamp(at - 1, 0, Math.max(0, getWidth() - 2)), -MARK, 2, MARK + 3);
            var number = tick.number();
            double width = number.prefWidth(-1);
            double x = Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width));
            number.resizeRelocate(x, 4, width, number.prefHeight(-1));
            boolean free = placed.stream()
                    .allMatch(other -> x + width + APART < other.getLayoutX()
                            || other.getLayoutX() + other.getWidth() + APART < x);
            number.setVisible(free);
            if (free) placed.add(number);
        }
    }
}
