package dev.egresslab.ui.attach;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.net.Findings;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What is wrong before any packet is sent, each with the resource to look at; then what works and could be better. */
final class FindingList extends VBox {
    private final Texts texts;

    FindingList(List<Findings.Finding> findings, Texts texts) {
        super(8);
        this.texts = texts;
        setId("attached-findings");
        var faults = findings.stream().filter(Findings.Finding::fault).toList();
        var advice = findings.stream().filter(finding -> !finding.fault()).toList();
        getChildren().add(Nodes.label(texts.of("ui.attached.findings", faults.size()), "el-h2"));
        if (faults.isEmpty())
            getChildren()
                    .add(Nodes.row(
                            10,
                            Icons.of(Meaning.READY, 18),
                            Nodes.grow(Nodes.prose(texts.of("ui.attached.findings.none"), "el-body-s"))));
        faults.forEach(finding -> getChildren().add(row(finding)));
        if (advice.isEmpty()) return;
        getChildren()
                .add(Nodes.id("attached-advice", Nodes.label(texts.of("ui.attached.advice", advice.size()), "el-h3")));
        advice.forEach(finding -> getChildren().add(row(finding)));
    }

    private Node row(Findings.Finding finding) {
        var said = texts.of(finding.message());
        var row = Nodes.row(
                10,
                Icons.of(finding.fault() ? Meaning.WARNING : Meaning.ADVICE, 18),
                Nodes.grow(Nodes.column(
                        2,
                        Nodes.prose(said, "el-body-s"),
                        Nodes.prose(ResourceId.of(finding.resource()).name(), "el-mono-s", "el-muted"))));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("el-check");
        if (finding.fault()) row.getStyleClass().add("wa");
        row.setId("finding-" + finding.message().key().replace("finding.", "").replace('.', '-'));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(said);
        return row;
    }
}
