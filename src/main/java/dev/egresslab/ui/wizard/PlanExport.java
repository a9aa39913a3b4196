package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.script.AzScript;
import dev.egresslab.lab.script.Dialect;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Bicep;
import dev.egresslab.lab.template.Template;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.SaveDialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/** Saves the plan in a form that makes the same lab elsewhere, and says where it is or why there is none. */
public final class PlanExport extends HBox {
    private final Texts texts;
    private final Label told = Nodes.id("plan-told", Nodes.label("", "el-body-s", "el-muted"));
    private Function<Form, Optional<Path>> chooser;
    private Optional<Design> design = Optional.empty();

    /** What it can become, and the file's usual name. */
    public enum Form {
        BASH("lab.sh"),
        POWERSHELL("lab.ps1"),
        BICEP("main.bicep"),
        ARM("azuredeploy.json");

        private final String file;

        Form(String file) {
            this.file = file;
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private String of(Design design) {
            return switch (this) {
                case BASH -> AzScript.of(design, Dialect.BASH);
                case POWERSHELL -> AzScript.of(design, Dialect.POWERSHELL);
                case BICEP -> Bicep.of(Template.of(design));
                case ARM -> ArmTemplate.of(Template.of(design));
            };
        }
    }

    PlanExport(Texts texts) {
        super(12);
        this.texts = texts;
        chooser = form -> SaveDialog.ask(this, title(form), form.file);
        var menu = Nodes.id("menu-plan", new MenuButton(texts.of("ui.review.export"), Icons.of(Meaning.EXPORT, 16)));
        menu.setMinWidth(USE_PREF_SIZE);
        for (var form : Form.values()) {
            var item = new MenuItem(title(form));
            item.setId("item-plan-" + form.key());
            item.setOnAction(_ -> save(form));
            menu.getItems().add(item);
        }
        told.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(told, menu);
    }

    /** Asks for the file in another way than by a window. */
    public void chooser(Function<Form, Optional<Path>> other) {
        chooser = other;
    }

    void show(Design shown) {
        design = Optional.of(shown);
        told.setText("");
    }

    private String title(Form form) {
        return texts.of("ui.review.export." + form.key());
    }

    private void save(Form form) {
        design.ifPresent(wanted -> chooser.apply(form).ifPresent(file -> {
            try {
                Files.writeString(file, form.of(wanted));
                told.setText(texts.of("ui.review.export.done", file.toString()));
            } catch (IOException e) {
                told.setText(texts.of("ui.review.export.failed", file.toString(), String.valueOf(e.getMessage())));
            }
        }));
    }
}
