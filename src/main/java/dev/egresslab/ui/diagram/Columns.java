package dev.egresslab.ui.diagram;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Picture.Item;
import dev.egresslab.ui.kit.Icons.Meaning;

import java.util.ArrayList;
import java.util.List;

/** Gives a shape its places: compute, gate, device, public IP, internet from left to right, the path on one straight line. */
final class Columns {
    private static final double GAP = 12;
    private static final double TITLE = 36;
    private static final double LANE = 26;
    private static final double H = 52;
    private static final double NODE = 192;
    private static final double POD = 172;
    private static final double GATE = 126;
    private static final double DEVICE = 160;
    private static final double ADDRESS = 180;
    private static final double HOST = 148;
    /** A letter of a title, and what stands beside the letters. */
    private static final double LETTER = 7.4;

    private static final double BESIDE = 56;
    private static final double CARD = 312;
    private static final double SUBNET_TOP = 2 * TITLE;
    /** Name and range of a subnet of its own stand on two lines. */
    private static final double OWN_TITLE = 52;

    private final Shape shape;
    private final Texts texts;
    private final Sheet sheet = new Sheet();
    private final double hostWidth;
    private double line;

    private Columns(Shape shape, Texts texts) {
        this.shape = shape;
        this.texts = texts;
        this.hostWidth = Math.max(HOST, BESIDE + LETTER * shape.host().title().length());
    }

    static Picture of(Shape shape, Texts texts) {
        return new Columns(shape, texts).place();
    }

    private Picture place() {
        var pod = compute(3 * GAP, top());
        var holder = pod.getFirst();
        double subnetRight = 4 * GAP + NODE;
        double at = subnetRight;
        var last = pod.getLast();
        if (shape.gate().isPresent()) {
            var gate = sheet.item(
                    shape.gate().get(),
                    Form.GATE,
                    at + LANE - 8 + (shape.entry().isPresent() ? 16 : 0),
                    line - 16,
                    GATE,
                    32);
            sheet.edge(last, gate, last.right(), line, gate.x(), line);
            last = gate;
            at = gate.right();
        }
        boolean outside = shape.device().meaning() == Meaning.LOAD_BALANCER;
        double vnetRight = at + (outside ? GAP + 6 : 0);
        double deviceX = (outside ? vnetRight : at) + LANE + (shape.own().isPresent() ? 4 : 0);
        var device = sheet.item(shape.device(), Form.NODE, deviceX, line - H / 2, DEVICE, H);
        sheet.edge(last, device, last.right(), line, device.x(), line);
        at = device.right();
        if (shape.own().isPresent()) {
            sheet.box(
                    "subnet",
                    Meaning.SUBNET,
                    shape.own().get(),
                    deviceX - GAP,
                    line - H / 2 - OWN_TITLE,
                    DEVICE + 2 * GAP,
                    H + OWN_TITLE + GAP + 4);
            at += GAP;
        }
        tables(last, device, at);
        if (!outside) vnetRight = at + GAP;
        double addressX = Math.max(at, vnetRight) + LANE;
        var addresses = addresses(device, addressX);
        double hostX = addressX + ADDRESS + GAP + LANE + GAP;
        var host = sheet.item(shape.host(), Form.NODE, hostX, line - H / 2, hostWidth, H);
        out(addresses, host);
        entry(holder, pod.getLast(), addressX, hostX);
        double clusterY = shape.entry().isEmpty() ? clusterTop(addresses) : Math.max(sheet.bottom(), line + 150) - H;
        sheet.item(shape.cluster(), Form.NODE, addressX, clusterY, ADDRESS, H);
        return frame(subnetRight, vnetRight, addressX + ADDRESS + GAP, hostX);
    }

    /** The containers around everything, from the inside out. */
    private Picture frame(double subnetRight, double vnetRight, double groupRight, double hostX) {
        double bottom = Math.max(sheet.bottom(), line + 96) + GAP;
        double total = bottom + 2 * GAP;
        sheet.behind(
                "subnet",
                Meaning.SUBNET,
                shape.subnet(),
                2 * GAP,
                SUBNET_TOP,
                subnetRight - 2 * GAP,
                bottom - SUBNET_TOP);
        sheet.behind("vnet", Meaning.VNET, shape.vnet(), GAP, TITLE, vnetRight - GAP, bottom + GAP - TITLE);
        sheet.behind("group", Meaning.GROUP, shape.group(), 0, 0, groupRight, total);
        sheet.box(
                "internet",
                Meaning.INTERNET,
                new Shape.Zone(texts.of("ui.picture.INTERNET"), ""),
                hostX - GAP,
                0,
                hostWidth + 2 * GAP,
                total);
        return sheet.done(hostX + hostWidth + GAP, total);
    }

    private double clusterTop(List<Item> addresses) {
        double highest = addresses.stream().mapToDouble(Item::y).min().orElse(line);
        return highest > SUBNET_TOP + H + GAP ? SUBNET_TOP : Math.max(sheet.bottom(), line + 150) - H;
    }

    /** How far down the nodes begin: the tables and addresses above the path need their room. */
    private double top() {
        double natural = SUBNET_TOP + OWN_TITLE;
        double above = shape.entry().isPresent() || shape.nodes().size() < 2 ? 0 : H + GAP;
        double asked = natural;
        if (shape.routes().isPresent() && shape.entry().isEmpty()) {
            double need = SUBNET_TOP + 2 + Sheet.height(shape.routes().get()) + GAP + OWN_TITLE + H / 2;
            asked = Math.max(asked, need - above - drop() - H / 2);
        }
        double stack = (shape.addresses().size() - 1) * (H + 42) / 2;
        return Math.max(asked, stack + H / 2 + SUBNET_TOP - above - drop() - H / 2);
    }

    /** How far under its node's top the pod sits. */
    private double drop() {
        return shape.entry().isPresent() ? 112 : H + 6;
    }

    /** Nodes below each other; the pod's node holds it, and the pod decides the height of the path. */
    private List<Item> compute(double x, double top) {
        double y = top;
        var held = new ArrayList<Item>();
        for (var node : ordered()) {
            if (node.title().equals(shape.podNode())) {
                held.add(sheet.item(node, Form.HOLDER, x, y, NODE, drop() + H + GAP));
                held.add(sheet.item(shape.pod(), Form.NODE, x + 10, y + drop(), POD, H));
                line = y + drop() + H / 2;
                y += drop() + GAP;
            } else {
                sheet.item(node, Form.NODE, x, y, NODE, H);
            }
            y += H + GAP;
        }
        if (shape.more() > 0) sheet.badge(texts.of("ui.picture.more", shape.more()), x + NODE / 2, y);
        return held;
    }

    /** Where clients come in, the pod's node stands first: their way must not cross the others. */
    private List<Shape.Thing> ordered() {
        if (shape.entry().isEmpty()) return shape.nodes();
        var nodes = new ArrayList<>(shape.nodes());
        nodes.sort(java.util.Comparator.comparing(n -> !n.title().equals(shape.podNode())));
        return nodes;
    }

    private void tables(Item gate, Item device, double right) {
        double x = right - CARD;
        if (shape.entry().isEmpty()) {
            shape.routes().ifPresent(table -> {
                double y = SUBNET_TOP + 2;
                sheet.card(table, x, y, CARD, gate.x() + 40, y + Sheet.height(table), gate.y());
            });
        }
        shape.rules().ifPresent(table -> {
            double y = device.y() + H + GAP + 4 + 16;
            sheet.card(table, x, y, CARD, device.x() + DEVICE / 2, device.y() + H + GAP + 4, y);
        });
    }

    private List<Item> addresses(Item device, double x) {
        double step = H + 42;
        double y = line - H / 2 - (shape.addresses().size() - 1) * step / 2;
        var placed = new ArrayList<Item>();
        for (var address : shape.addresses()) {
            var item = sheet.item(address, Form.NODE, x, y, ADDRESS, H);
            double mid = (device.right() + x) / 2;
            if (item.middle() == line) sheet.edge(device, item, device.right(), line, x, line);
            else sheet.edge(device, item, device.right(), line, mid, line, mid, item.middle(), x, item.middle());
            placed.add(item);
            y += step;
        }
        return placed;
    }

    private void out(List<Item> addresses, Item host) {
        for (var item : addresses) {
            double mid = (item.right() + host.x()) / 2;
            if (item.middle() == line) sheet.edge(item, host, item.right(), line, host.x(), line);
            else sheet.edge(item, host, item.right(), item.middle(), mid, item.middle(), mid, line, host.x(), line);
        }
    }

    /** Clients above the path: from the right, through the device, to the node and down to the pod. */
    private void entry(Item holder, Item pod, double addressX, double hostX) {
        if (shape.entry().isEmpty()) return;
        var entry = shape.entry().get();
        double y = holder.y() + H / 2;
        var device = sheet.item(entry.device(), Form.NODE, addressX, y - H / 2, ADDRESS, H);
        var client = sheet.item(entry.client(), Form.NODE, hostX, y - H / 2, hostWidth, H);
        sheet.entry(client, device, client.x(), y, device.right(), y);
        sheet.entry(device, holder, device.x(), y, holder.right(), y);
        double x = pod.x() + 24;
        sheet.entry(holder, pod, x, holder.y() + H, x, pod.y());
        sheet.items().stream()
                .filter(i -> i.thing().meaning() == Meaning.NODE && i.form() == Form.NODE)
                .forEach(node -> spare(node, device, pod));
    }

    /** The load balancer may pick any node; from there to the pod, and the answer from there to the gate. */
    private void spare(Item node, Item device, Item pod) {
        double border = 4 * GAP + NODE;
        sheet.spare(
                device,
                node,
                device.x(),
                device.middle(),
                border + 8,
                device.middle(),
                border + 8,
                node.middle(),
                node.right(),
                node.middle());
        double left = node.x() - 6;
        sheet.spare(node, pod, node.x(), node.middle(), left, node.middle(), left, line, pod.x(), line);
        sheet.items().stream()
                .filter(i -> i.form() == Form.GATE)
                .findFirst()
                .ifPresent(gate -> sheet.spare(
                        node,
                        gate,
                        node.right(),
                        node.middle() + 10,
                        border + 20,
                        node.middle() + 10,
                        border + 20,
                        line,
                        gate.x(),
                        line));
    }
}
