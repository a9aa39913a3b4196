package dev.egresslab.ui.thought;

import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Readings;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** One thought: the question, then what is so now and what would be so then, the way, the documents. Or what a look told. */
final class ThoughtDetail extends VBox {
    private final ThoughtsModel model;
    private final Texts texts;
    private final ThoughtScene scene;

    ThoughtDetail(ThoughtsModel model, World world, Texts texts) {
        super(14);
        this.model = model;
        this.texts = texts;
        scene = new ThoughtScene(world, texts);
        setId("thought-detail");
        getStyleClass().add("el-body");
    }

    void draw() {
        getChildren().clear();
        model.reads().stream()
                .filter(r -> r.id().equals(model.chosen()))
                .findFirst()
                .ifPresent(this::look);
        model.thoughts().stream()
                .filter(t -> t.id().equals(model.chosen()))
                .findFirst()
                .ifPresent(thought -> {
                    getChildren()
                            .addAll(
                                    Nodes.id("thought-title", Nodes.prose(texts.of(thought.title()), "el-h2")),
                                    Nodes.prose(texts.of(thought.why()), "el-muted"));
                    model.conclusion().ifPresent(this::think);
                });
    }

    private void look(Readings.Read read) {
        var verdict = read.verdict();
        var said = Nodes.row(
                14,
                Icons.of(verdict.verified() ? Meaning.READY : Meaning.WARNING, 24),
                Nodes.grow(Nodes.id("look-evidence", Nodes.prose(texts.of(verdict.evidence())))));
        said.setAlignment(Pos.TOP_LEFT);
        said.getStyleClass().add("el-card");
        getChildren()
                .addAll(
                        Nodes.prose(texts.of(read.title()), "el-h2"),
                        Nodes.prose(texts.of("ui.thought.look"), "el-muted"),
                        said);
    }

    private void think(Conclusion conclusion) {
        getChildren().add(new GuessCard(model, conclusion, texts));
        if (model.told()) getChildren().add(new ToldCards(conclusion, texts));
        scene.show(conclusion, model.told());
        getChildren().add(scene);
        if (model.told()) getChildren().add(new DocumentList(conclusion.differences(), texts));
    }
}
