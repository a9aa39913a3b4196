package dev.egresslab.ui.terminal;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Background;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Opens a terminal in the practice cloud; where that cannot be, shows the line to paste. */
public final class TerminalButton extends Button {
    public TerminalButton(Terminals terminals, Path folder, PasteCard paste, Texts texts) {
        super(texts.of("ui.terminal.open"), new FontIcon("mdi2c-console"));
        getStyleClass().setAll("button", "flat", "el-nav");
        setId("btn-open-terminal");
        setTooltip(new Tooltip(texts.of("ui.terminal.open.what")));
        setOnAction(_ -> Background.run(
                () -> terminals.open(folder),
                opened -> {
                    if (!opened) paste.show(terminals.line(folder));
                },
                _ -> paste.show(terminals.line(folder))));
    }
}
