package dev.egresslab.ui.attach;

import dev.egresslab.net.Step;
import dev.egresslab.plan.Attached;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;

import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

/** Which addresses the internet can see of a cluster, and whose they are; or what keeps its packets in. */
final class Egress extends VBox {
    Egress(Attached attached, Texts texts) {
        super(4);
        getStyleClass().add("el-measured");
        var expected = attached.expected();
        var denied = attached.way()
                .filter(way -> expected.isEmpty() && !way.outcome().arrived())
                .map(way -> way.hops().getLast().name());
        getStyleClass().add(expected.isEmpty() ? "wa" : "ac");
        getChildren().add(Nodes.label(texts.of("ui.attached.expected"), "el-body-s", "el-muted"));
        var lent = attached.way()
                .filter(way -> expected.isEmpty() && way.outcome().arrived())
                .map(way -> way.seenAs().toString());
        if (lent.isPresent()) {
            getChildren()
                    .addAll(
                            Nodes.id("attached-expected", Nodes.prose(lent.get(), "el-mono-xl")),
                            Nodes.id("attached-owner", Nodes.prose(texts.of("ui.attached.lent"), "el-body-s")));
            return;
        }
        if (expected.isEmpty()) {
            getChildren()
                    .add(Nodes.id(
                            "attached-expected",
                            Nodes.prose(
                                    denied.map(by -> texts.of("ui.observe.deniedBy", by))
                                            .orElse(texts.of("ui.attached.unknown")),
                                    "el-h1-s")));
            return;
        }
        var all = expected.stream().map(o -> o.address().toString()).collect(Collectors.joining("\n"));
        var owners = expected.stream()
                .map(Step.Owned::publicIp)
                .map(id -> id.name())
                .distinct()
                .collect(Collectors.joining(", "));
        getChildren()
                .addAll(
                        Nodes.id("attached-expected", Nodes.prose(all, expected.size() > 2 ? "el-mono" : "el-mono-xl")),
                        Nodes.id(
                                "attached-owner",
                                Nodes.prose(texts.of("ui.attached.owner", expected.size(), owners), "el-body-s")));
        setAccessibleText(texts.of("ui.observe.announce", all, owners));
    }
}
