package dev.egresslab.ui.observe;

import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Previous, play, next; the stops; the speed. */
public final class Player extends HBox {
    private final Texts texts;
    private final WalkModel model;
    private final Ticker ticker;

    public Player(WalkModel model, Texts texts) {
        super(12);
        this.texts = texts;
        this.model = model;
        this.ticker = new Ticker(model);
        var track = new StopTrack(model, new StopWords(texts));
        var play = button("play", Meaning.PLAY, model::toggle);
        play.getStyleClass().add("accent");
        model.playingProperty().addListener((_, _, now) -> {
            play.setGraphic(Icons.of(now ? Meaning.PAUSE : Meaning.PLAY, 18));
            say(play, now ? "pause" : "play");
        });
        getChildren()
                .addAll(
                        Nodes.row(
                                6,
                                button("previous", Meaning.PREVIOUS, model::previous),
                                play,
                                button("next", Meaning.NEXT, model::next)),
                        Nodes.grow(track),
                        speeds());
        getStyleClass().add("el-player");
        setAlignment(Pos.CENTER_LEFT);
        setId("player");
        setFocusTraversable(true);
        WalkKeys.on(this, model);
        setAccessibleRole(javafx.scene.AccessibleRole.TOOL_BAR);
        setAccessibleText(texts.of("ui.observe.walk"));
        disableProperty().bind(model.playheadProperty().lessThan(0));
        sceneProperty().addListener((_, _, scene) -> ticker.run(scene != null));
    }

    private Button button(String what, Meaning meaning, Runnable action) {
        var button = new Button("", Icons.of(meaning, 18));
        button.setId("btn-player-" + what);
        button.getStyleClass().add("button-icon");
        button.setMinSize(34, 34);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> action.run());
        say(button, what);
        return button;
    }

    private void say(Button button, String what) {
        button.setAccessibleText(texts.of("ui.player." + what));
        button.setTooltip(new Tooltip(texts.of("ui.player." + what)));
    }

    private Node speeds() {
        var group = new ToggleGroup();
        var all = new ArrayList<ToggleButton>();
        for (var speed : WalkModel.Speed.values()) {
            var button = new ToggleButton(speed.sign());
            button.setId("speed-" + speed);
            button.setToggleGroup(group);
            button.setUserData(speed);
            button.setFocusTraversable(false);
            button.setSelected(speed == model.speedProperty().get());
            button.setMinWidth(USE_PREF_SIZE);
            button.setAccessibleText(texts.of("ui.player.speed", speed.sign()));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.speedProperty().set(speed);
            });
            all.add(button);
        }
        pill(all);
        model.speedProperty().addListener((_, _, now) -> pick(all, now));
        var row = new HBox();
        row.getChildren().addAll(all);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    private static void pick(List<ToggleButton> buttons, WalkModel.Speed speed) {
        buttons.stream().filter(b -> speed.equals(b.getUserData())).forEach(b -> b.setSelected(true));
    }

    private static void pill(List<ToggleButton> buttons) {
        buttons.forEach(b -> b.getStyleClass().addAll("el-segment", "center-pill"));
        buttons.getFirst().getStyleClass().remove("center-pill");
        buttons.getFirst().getStyleClass().add("left-pill");
        buttons.getLast().getStyleClass().remove("center-pill");
        buttons.getLast().getStyleClass().add("right-pill");
    }
}
