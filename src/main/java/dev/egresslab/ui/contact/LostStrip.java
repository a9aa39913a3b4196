package dev.egresslab.ui.contact;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Past;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Live;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says while a run goes on that its place does not answer, since when, and that nothing is lost; gone when it answers. */
public final class LostStrip extends HBox {
    private final Workbench workbench;
    private final Texts texts;
    private final Contact contact;
    private final Live head = Nodes.id("lost-head", new Live());
    private final Label words = Nodes.prose("", "el-body-s");
    private Optional<Lost> said = Optional.empty();

    /** @param changed what to do where there is an answer again, or none any more: it shows how the lab stands now */
    public LostStrip(Workbench workbench, Texts texts, Runnable changed) {
        super(16);
        this.workbench = workbench;
        this.texts = texts;
        contact = new Contact(workbench, changed);
        head.getStyleClass().setAll("label", "el-h3");
        getChildren().addAll(Icons.of(Meaning.OFFLINE, 24), Nodes.grow(Nodes.column(2, head, words)));
        getStyleClass().addAll("el-banner", "wa");
        setId("banner-lost");
        setMinHeight(USE_PREF_SIZE);
        Nodes.shown(this, false);
    }

    /**
     * How the run stands now.
     *
     * @param running whether it goes on
     */
    public void show(Lab lab, Past past, boolean running) {
        if (running) contact.keep(lab);
        else contact.end();
        var lost = contact.lost(past);
        Nodes.shown(this, lost.isPresent());
        lost.ifPresent(found -> say(found, workbench.place(lab.place())));
        said = lost;
    }

    /** Nobody looks any more. */
    public void end() {
        contact.end();
        said = Optional.empty();
        Nodes.shown(this, false);
    }

    private void say(Lost lost, Place place) {
        var ago = Words.duration(Duration.between(lost.since(), workbench.now()), texts);
        var key = "ui.lost." + lost.who().name();
        var title = texts.of(key, ago);
        if (said.filter(before -> before.who() == lost.who()).isPresent()) head.progress(title);
        else head.turn(title);
        words.setText(texts.of(key + ".why", place.endpoint()));
    }
}
