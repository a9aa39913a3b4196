package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Design;
import dev.egresslab.lab.script.AzScript;
import dev.egresslab.lab.script.Dialect;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Code;
import dev.egresslab.ui.kit.CodeView;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;
import org.controlsfx.control.SegmentedButton;

import java.util.Optional;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/** The lab as the commands that build the same, for one shell or the other. */
final class ScriptPane extends VBox {
    private final CodeView script = new CodeView("script", Code.SHELL);
    private Optional<Design> design = Optional.empty();
    private Dialect dialect = Dialect.BASH;

    ScriptPane(Texts texts) {
        getStyleClass().add("el-code-pane");
        var bash = choice("bash", Dialect.BASH);
        var powershell = choice("PowerShell", Dialect.POWERSHELL);
        var shells = new SegmentedButton(bash, powershell);
        bash.setSelected(true);
        var copy = Buttons.plain("btn-copy-script", texts.of("ui.review.copy"), this::copy);
        script.setAccessibleText(texts.of("ui.review.script"));
        getChildren()
                .addAll(
                        TemplatePane.bar(
                                shells,
                                Nodes.label(texts.of("ui.review.script"), "el-body-s", "el-muted"),
                                Nodes.spring(),
                                copy),
                        Nodes.grow(script));
    }

    void show(Design shown) {
        design = Optional.of(shown);
        write();
    }

    private ToggleButton choice(String name, Dialect of) {
        var button = new ToggleButton(name);
        button.setId("script-" + of.name().toLowerCase(java.util.Locale.ROOT));
        button.setOnAction(_ -> {
            button.setSelected(true);
            dialect = of;
            write();
        });
        return button;
    }

    private void write() {
        design.ifPresent(d -> script.show(AzScript.of(d, dialect)));
    }

    private void copy() {
        Copying.text(script.code());
    }
}
