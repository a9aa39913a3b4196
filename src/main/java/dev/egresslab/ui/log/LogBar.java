package dev.egresslab.ui.log;

import dev.egresslab.plan.Progress;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Nodes;
import org.controlsfx.control.SegmentedButton;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Which lines are shown: all, those of one source, or the warnings. */
final class LogBar extends SegmentedButton {
    private static final Map<String, LogLines.Filter> FILTERS = new LinkedHashMap<>();

    static {
        FILTERS.put("all", LogLines.Filter.ALL);
        FILTERS.put("arm", new LogLines.Filter("ARM", Progress.Level.INFO));
        FILTERS.put("kube", new LogLines.Filter("K8S", Progress.Level.INFO));
        FILTERS.put("net", new LogLines.Filter(NetLines.NET, Progress.Level.INFO));
        FILTERS.put("terminal", new LogLines.Filter(EntryLine.TERMINAL, Progress.Level.INFO));
        FILTERS.put("warnings", new LogLines.Filter("", Progress.Level.WARNING));
    }

    LogBar(LogModel model, Texts texts) {
        var group = new ToggleGroup();
        FILTERS.forEach((name, filter) -> {
            var button = Nodes.id("log-" + name, new ToggleButton(texts.of("ui.log." + name)));
            button.setOnAction(
                    _ -> model.filter().set(filter.of(model.filter().get().step())));
            button.setMinWidth(USE_PREF_SIZE);
            button.setFocusTraversable(true);
            model.filter().subscribe(now -> button.setSelected(now.of("").equals(filter)));
            if (name.equals("warnings")) count(button, model, texts);
            getButtons().add(button);
        });
        setToggleGroup(group);
        // one is always chosen
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null && before != null) before.setSelected(true);
        });
        getStyleClass().add("el-segments");
    }

    private static void count(ToggleButton button, LogModel model, Texts texts) {
        model.grave()
                .addListener((_, _, n) -> button.setText(
                        n.intValue() == 0 ? texts.of("ui.log.warnings") : texts.of("ui.log.warnings.n", n)));
    }
}
