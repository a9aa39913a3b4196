package dev.egresslab.ui.kit;

import dev.egresslab.lab.exercise.Wording;
import dev.egresslab.text.Texts;

import javafx.scene.layout.VBox;

/** Where the lab's text is wrong today, at the place where it bites: what the lab says, and what is so. */
public final class LessonNote extends VBox {
    /** @param row the place in the lab, for example {@code D6} */
    public LessonNote(String row, Texts texts) {
        super(2);
        setId("lesson-" + row);
        getStyleClass().add("el-lesson");
        getChildren()
                .addAll(
                        Nodes.prose(texts.of("ui.lesson.lab", row, texts.of(Wording.then(row))), "el-body-s"),
                        Nodes.prose(
                                texts.of("ui.lesson.today", texts.of(Wording.today(row))), "el-body-s", "el-strong"));
    }
}
