package dev.egresslab.ui.diagram;

import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.List;

/** Gives a shape its places: compute, gate, device, public IP, internet from left to right, the path on one straight line. */
final class Columns {
    private static final double W = 168;
    private static final double H = 52;
    private static final double GAP = 12;
    private static final double TITLE = 36;
    private static final double LANE = 34;

    private final Shape shape;
    private final List<Picture.Box> boxes = new ArrayList<>();
    private final List<Picture.Item> items = new ArrayList<>();
    private final List<Picture.Edge> edges = new ArrayList<>();
    private final List<Picture.Badge> badges = new ArrayList<>();

    private Columns(Shape shape) {
        this.shape = shape;
    }

    static Picture of(Shape shape) {
        return new Columns(shape).place();
    }

    private Picture place() {
        double top = 2 * TITLE + TITLE + 8;
        double x = 3 * GAP;
        double line = compute(x, top);
        double bottom = Math.max(bottom(), line + 120);
        double subnetWidth = W + 4 * GAP;
        boxes.add(new Picture.Box(
                "subnet",
                Meaning.SUBNET,
                shape.subnet(),
                shape.range(),
                2 * GAP,
                2 * TITLE,
                subnetWidth,
                bottom - 2 * TITLE + GAP));
        double at = 2 * GAP + subnetWidth;
        var last = pod();
        if (shape.gate().isPresent()) {
            last = gate(shape.gate().get(), last, at, line);
            at = last.x() + last.width();
        }
        boolean inside = shape.device().meaning() != Meaning.LOAD_BALANCER;
        if (!inside) at += GAP + 4;
        double vnetEnd = at;
        double dx = at + LANE;
        var device = item(shape.device(), dx, line - H / 2);
        join(last, device, line);
        at = dx + W;
        if (shape.deviceSubnet().isPresent()) {
            box(
                    "subnet",
                    Meaning.SUBNET,
                    shape.deviceSubnet().get(),
                    dx - GAP,
                    line - H / 2 - TITLE - 4,
                    W + 2 * GAP,
                    H + TITLE + 4 + 2 * GAP);
            at += GAP;
        }
        if (inside) vnetEnd = at + GAP;
        behind("vnet", Meaning.VNET, shape.vnet(), shape.space(), GAP, vnetEnd - GAP, bottom + GAP * 2);
        double ipX = Math.max(at, vnetEnd) + LANE;
        addresses(device, ipX, line);
        item(shape.cluster(), ipX, 2 * TITLE);
        double groupEnd = ipX + W + GAP;
        behind("group", Meaning.GROUP, shape.group(), shape.region(), 0, groupEnd, bottom + GAP * 3);
        double hostX = groupEnd + LANE + GAP;
        var host = item(shape.host(), hostX, line - H / 2);
        box("internet", Meaning.INTERNET, "Internet", groupEnd + LANE, 0, W + 2 * GAP, bottom + GAP * 3);
        out(host, line);
        return new Picture(hostX + W + GAP, bottom + GAP * 3, boxes, items, edges, badges);
    }

    private Picture.Item gate(Shape.Gate table, Picture.Item from, double at, double line) {
        var gate = new Picture.Item(
                table.key(), "gate", Meaning.ROUTE_TABLE, table.name(), "", true, at + LANE - 8, line - 16, 170, 32);
        items.add(gate);
        return join(from, gate, line);
    }

    /** A container that holds what is there already; inset both from the left and from the top. */
    private void behind(
            String kind, Meaning meaning, String title, String address, double inset, double width, double end) {
        double y = inset == 0 ? 0 : TITLE;
        boxes.addFirst(new Picture.Box(kind, meaning, title, address, inset, y, width, end - y));
    }

    private void box(String kind, Meaning meaning, String title, double x, double y, double width, double height) {
        boxes.add(new Picture.Box(kind, meaning, title, "", x, y, width, height));
    }

    /** Nodes below each other; the pod's node holds it, and the pod decides the height of the path. */
    private double compute(double x, double top) {
        double y = top;
        double line = top;
        for (var node : shape.nodes()) {
            item(node, x, y);
            if (node.title().equals(shape.podNode())) {
                var holder = items.removeLast();
                items.add(new Picture.Item(
                        holder.key(),
                        holder.hop(),
                        holder.meaning(),
                        holder.title(),
                        holder.sub(),
                        false,
                        x - 2,
                        y,
                        W + 18,
                        2 * H + 18));
                y += H + 6;
                item(shape.pod(), x + 7, y);
                line = y + H / 2;
                y += 18;
            }
            y += H + GAP;
        }
        if (shape.more() > 0) badges.add(new Picture.Badge(shape.more() + " more", false, x, y));
        return line;
    }

    private void addresses(Picture.Item device, double x, double line) {
        double y = line - H / 2 - (shape.addresses().size() - 1) * (H + GAP + 20) / 2;
        for (var address : shape.addresses()) {
            var placed = item(address, x, y);
            double mid = (device.x() + device.width() + x) / 2;
            edges.add(new Picture.Edge(
                    device.key(),
                    address.key() + address.sub(),
                    placed.middle() == line
                            ? List.of(device.x() + device.width(), line, x, line)
                            : List.of(
                                    device.x() + device.width(),
                                    line,
                                    mid,
                                    line,
                                    mid,
                                    placed.middle(),
                                    x,
                                    placed.middle())));
            y += H + GAP + 20;
        }
    }

    private void out(Picture.Item host, double line) {
        for (var item :
                items.stream().filter(i -> i.meaning() == Meaning.PUBLIC_IP).toList()) {
            double mid = (item.x() + item.width() + host.x()) / 2;
            edges.add(new Picture.Edge(
                    item.key() + item.sub(),
                    "internet",
                    item.middle() == line
                            ? List.of(item.x() + item.width(), line, host.x(), line)
                            : List.of(
                                    item.x() + item.width(),
                                    item.middle(),
                                    mid,
                                    item.middle(),
                                    mid,
                                    line,
                                    host.x(),
                                    line)));
        }
    }

    private Picture.Item join(Picture.Item from, Picture.Item to, double line) {
        edges.add(new Picture.Edge(from.key(), to.key(), List.of(from.x() + from.width(), line, to.x(), line)));
        return to;
    }

    private Picture.Item item(Shape.Thing thing, double x, double y) {
        var item = new Picture.Item(
                thing.key(), thing.hop(), thing.meaning(), thing.title(), thing.sub(), false, x, y, W, H);
        items.add(item);
        return item;
    }

    private Picture.Item pod() {
        return items.stream()
                .filter(i -> i.meaning() == Meaning.POD)
                .findFirst()
                .orElseThrow();
    }

    private double bottom() {
        return items.stream().mapToDouble(i -> i.y() + i.height()).max().orElse(0) + GAP;
    }
}
