package dev.egresslab.ui.thought;

import dev.egresslab.lab.exercise.thought.Conclusion;
import dev.egresslab.lab.exercise.thought.Guess;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The question with its answers; once it is told, which one was right and whether it was guessed. */
final class GuessCard extends VBox {
    private final ThoughtsModel model;
    private final Conclusion conclusion;
    private final Texts texts;

    GuessCard(ThoughtsModel model, Conclusion conclusion, Texts texts) {
        super(10);
        this.model = model;
        this.conclusion = conclusion;
        this.texts = texts;
        setId("guess-card");
        getStyleClass().add("el-card");
        getChildren()
                .addAll(
                        Nodes.id(
                                "thought-question",
                                Nodes.prose(texts.of(conclusion.thought().ask()), "el-h3")),
                        model.told() ? told() : open());
    }

    private Node open() {
        var answers = Nodes.column(8);
        var group = new ToggleGroup();
        int n = 0;
        for (var guess : conclusion.guesses()) {
            var answer = new RadioButton(texts.of(guess.said()));
            answer.setId("guess-" + ++n);
            answer.setToggleGroup(group);
            answer.setWrapText(true);
            answer.setMinHeight(USE_PREF_SIZE);
            answer.setSelected(model.guess().filter(guess::equals).isPresent());
            answer.setOnAction(_ -> model.guess(guess));
            answers.getChildren().add(answer);
        }
        var show = Buttons.primary("btn-reveal", texts.of("ui.thought.reveal"), model::reveal);
        var hint = Nodes.prose(texts.of("ui.thought.guess"), "el-body-s", "el-muted");
        return Nodes.column(14, answers, Nodes.row(14, show, Nodes.grow(hint)));
    }

    private Node told() {
        var answers = Nodes.column(6);
        int n = 0;
        for (var guess : conclusion.guesses()) answers.getChildren().add(answer(guess, ++n));
        return answers;
    }

    private Node answer(Guess guess, int number) {
        boolean right = conclusion.right(guess);
        boolean mine = model.guess().filter(guess::equals).isPresent();
        var words = Nodes.prose(texts.of(guess.said()), right ? "el-strong" : "el-muted");
        var icon = right ? Icons.of(Meaning.READY, 18) : mine ? Icons.of(Meaning.FAILED, 18) : Icons.of(Meaning.NO, 18);
        var row = Nodes.row(10, icon, words);
        if (mine)
            row.getChildren()
                    .add(Nodes.whole(Nodes.label(
                            texts.of("ui.thought." + (right ? "right" : "wrong")), "el-tag", right ? "ok" : "da")));
        row.setId("answer-" + number);
        row.setAccessibleText(texts.of(guess.said()) + (right ? ". " + texts.of("ui.thought.happens") : ""));
        return row;
    }
}
