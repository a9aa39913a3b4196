package dev.egresslab.ui.shell;

import dev.egresslab.text.Language;
import dev.egresslab.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;

/** Says in which language the window speaks, and lets a person choose another. */
public final class LanguageButton extends Button {
    public LanguageButton(Texts texts, Consumer<Language> chosen) {
        super(now(texts).own(), new FontIcon("mdi2t-translate"));
        getStyleClass().addAll("flat", "small");
        setId("btn-language");
        setTooltip(new Tooltip(texts.of("ui.shell.language")));
        setAccessibleText(texts.of("ui.shell.language"));
        var menu = new ContextMenu();
        for (var language : Language.ALL) {
            var item = new RadioMenuItem(language.own());
            item.setId("language-" + language.tag());
            item.setSelected(language.equals(now(texts)));
            item.setOnAction(_ -> {
                if (!language.equals(now(texts))) chosen.accept(language);
            });
            menu.getItems().add(item);
        }
        setContextMenu(menu);
        setOnAction(_ -> menu.show(this, Side.TOP, 0, 0));
    }

    private static Language now(Texts texts) {
        return Language.of(texts.locale().toLanguageTag()).orElse(Language.ENGLISH);
    }
}
