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

/** What is wrong before any packet is sent, each with the resource to look at. */
final class FindingList extends VBox {
    private final Texts texts;

    FindingList(List<Findings.Finding> findings, Texts texts) {
        super(8);
        this.texts = texts;
        setId("attached-findings");
        getChildren().add(Nodes.label(texts.of("ui.attached.findings", findings.size()), "el-h2"));
        if (findings.isEmpty())
            getChildren()
                    .add(Nodes.row(
                            10,
                            Icons.of(Meaning.READY, 18),
                            Nodes.grow(Nodes.prose(texts.of("ui.attached.findings.none"), "el-body-s"))));
        findings.forEach(finding -> getChildren().add(row(finding)));
    }

    private Node row(Findings.Finding finding) {
        var said = texts.of(finding.message());
        var row = Nodes.row(
                10,
                Icons.of(Meaning.WARNING, 18),
                Nodes.grow(Nodes.column(
                        2,
                        Nodes.prose(said, "el-body-s"),
                        Nodes.prose(ResourceId.of(finding.resource()).name(), "el-mono-s", "el-muted"))));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().addAll("el-check", "wa");
        row.setId("finding-" + finding.message().key().replace("finding.", "").replace('.', '-'));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(said);
        return row;
    }
}
