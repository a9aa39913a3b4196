package dev.egresslab.ui.report;

import dev.egresslab.lab.Lab;
import dev.egresslab.plan.report.Report;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.SaveDialog;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;
import org.kordamp.ikonli.javafx.FontIcon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** Saves the open lab's report, and says where it is or why there is none. */
public final class ReportBox extends HBox {
    private final Course course;
    private final Texts texts;
    private final Label told = Nodes.id("report-told", Nodes.label("", "el-body-s", "el-muted"));
    private final MenuButton menu;
    private Function<String, Optional<Path>> chooser = this::ask;

    public ReportBox(Course course) {
        super(12);
        this.course = course;
        texts = course.texts();
        menu = Nodes.id(
                "menu-report", new MenuButton(texts.of("ui.report"), new FontIcon("mdi2f-file-document-outline")));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getItems().addAll(item("markdown", "md"), item("html", "html"));
        told.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(told, menu);
    }

    /** Asks for the file, by its ending, in another way than by a window. */
    public void chooser(Function<String, Optional<Path>> other) {
        chooser = other;
    }

    /** Another lab is open, or none. */
    public void clear() {
        told.setText("");
        menu.setDisable(course.lab().get() == null);
    }

    private MenuItem item(String key, String ending) {
        var item = new MenuItem(texts.of("ui.report." + key));
        item.setId("item-report-" + ending);
        item.setOnAction(_ -> save(ending));
        return item;
    }

    private void save(String ending) {
        var lab = course.lab().get();
        if (lab == null) return;
        chooser.apply(ending).ifPresent(file -> {
            menu.setDisable(true);
            Background.run(
                    () -> {
                        write(lab, file, ending.equals("html"));
                        return file;
                    },
                    saved -> told(texts.of("ui.report.saved", saved.toString())),
                    e -> told(
                            e instanceof IOException
                                    ? texts.of("ui.report.failed", file.toString(), String.valueOf(e.getMessage()))
                                    : Words.error(e, texts)));
        });
    }

    private void told(String words) {
        told.setText(words);
        menu.setDisable(false);
    }

    private void write(Lab lab, Path file, boolean html) throws IOException {
        var report = Report.of(course.workbench(), lab);
        var picture = Pictures.of(report, course.world(), texts);
        Files.writeString(file, html ? report.html(texts, picture) : report.markdown(texts, picture));
    }

    private Optional<Path> ask(String ending) {
        return SaveDialog.ask(this, texts.of("ui.report"), "egress-report." + ending);
    }
}
