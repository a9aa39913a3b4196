package dev.egresslab.ui.fault;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Expiry;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Reminds across every page that a lab ends soon, or that it is being cleaned up because its end is here. */
public final class EndReminder extends HBox {
    private static final Duration MORE = Duration.ofHours(2);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Course course;
    private final Texts texts;
    private final Label title = Nodes.id("end-title", Nodes.prose("", "el-h3"));
    private final Label why = Nodes.prose("", "el-body-s");
    private final Button extend;
    private final Button clean;
    private Optional<Lab> lab = Optional.empty();

    public EndReminder(Course course) {
        super(12);
        this.course = course;
        texts = course.texts();
        setId("end-reminder");
        getStyleClass().addAll("el-strip", "wa");
        extend = Buttons.plain("btn-extend-lab", texts.of("ui.end.extend"), this::extend);
        clean = Buttons.plain("btn-clean-ending", texts.of("ui.start.clean"), this::clean);
        var close = Buttons.plain("btn-close-reminder", texts.of("ui.end.close"), () -> Nodes.shown(this, false));
        getChildren()
                .addAll(Icons.of(Meaning.WARNING, 20), Nodes.grow(Nodes.column(2, title, why)), extend, clean, close);
        Nodes.shown(this, false);
    }

    /** Call on the window's thread. */
    public void hear(Expiry.Notice notice) {
        lab = Optional.of(notice.lab());
        var name = texts.of("outbound." + notice.lab().type() + ".title");
        switch (notice) {
            case Expiry.Notice.Soon soon -> {
                say(texts.of("ui.end.soon", name, Words.duration(rounded(soon.left()), texts)), "ui.end.soon.why");
                Nodes.shown(extend, true);
                clean.setText(texts.of("ui.start.clean"));
            }
            case Expiry.Notice.Cleaning _ -> {
                say(texts.of("ui.end.cleaning", name), "ui.end.cleaning.why");
                Nodes.shown(extend, false);
                clean.setText(texts.of("ui.end.see"));
            }
        }
        Nodes.shown(clean, true);
        Nodes.shown(this, true);
    }

    /** Up to whole minutes. */
    private static Duration rounded(Duration left) {
        return left.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
    }

    private void say(String what, String key) {
        title.setText(what);
        why.setText(lab.map(l -> texts.of(key, l.id())).orElse(""));
        setAccessibleText(what);
    }

    private void extend() {
        lab.ifPresent(l -> Background.run(
                () -> course.workbench().extend(l, Optional.of(MORE)),
                this::extended,
                e -> title.setText(Words.error(e, texts))));
    }

    private void extended(Lab later) {
        var name = texts.of("outbound." + later.type() + ".title");
        title.setText(texts.of(
                "ui.end.extended", name, later.expires().map(TIME::format).orElse("")));
        why.setText("");
        Nodes.shown(extend, false);
        Nodes.shown(clean, false);
    }

    private void clean() {
        lab.ifPresent(l -> {
            course.lab().set(l);
            course.go("cleanup");
            Nodes.shown(this, false);
        });
    }
}
