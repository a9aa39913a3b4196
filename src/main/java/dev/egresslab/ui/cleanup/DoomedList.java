package dev.egresslab.ui.cleanup;

import dev.egresslab.plan.Past;
import dev.egresslab.plan.Plan;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What will be deleted, by group, and while it goes how each thing stands. */
final class DoomedList extends VBox {
    private final Texts texts;
    private String own = "";

    DoomedList(Texts texts) {
        super(14);
        this.texts = texts;
        setId("cleanup-list");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(texts.of("ui.cleanup.title"));
    }

    /** @param ownGroup the group that the lab made; others are AKS's */
    void of(String ownGroup) {
        own = ownGroup;
    }

    /** Before anything is deleted. */
    void plan(List<Doomed> all) {
        show(all, doomed -> row(doomed, Optional.empty(), Optional.empty()));
    }

    /** While it is deleted, and after. */
    void stand(List<Doomed> all, Plan removal, Standing standing, Past past) {
        show(
                all,
                doomed -> row(
                        doomed,
                        doomed.foreign()
                                ? Optional.empty()
                                : Optional.of(
                                        standing.state() == Standing.State.CLEANED
                                                ? StepState.DELETED
                                                : standing.steps().getOrDefault(doomed.step(), StepState.READY)),
                        Optional.of(told(doomed, removal, standing, past))));
    }

    private void show(List<Doomed> all, java.util.function.Function<Doomed, Node> row) {
        getChildren().clear();
        all.stream()
                .sorted(java.util.Comparator.comparingInt(this::order))
                .collect(Collectors.groupingBy(Doomed::group, LinkedHashMap::new, Collectors.toList()))
                .forEach((group, things) -> {
                    var table = Nodes.column(0, head(group, things.size()));
                    things.forEach(thing -> table.getChildren().add(row.apply(thing)));
                    table.getChildren().getLast().getStyleClass().add("last");
                    table.getStyleClass().addAll("el-table", "el-doomed");
                    getChildren().add(table);
                });
    }

    /** The lab's own group first, what lies in none last. */
    private int order(Doomed doomed) {
        if (doomed.group().isEmpty()) return 2;
        return doomed.group().equalsIgnoreCase(own) ? 0 : 1;
    }

    private Node head(String group, int count) {
        var what = group.isEmpty() ? "" : texts.of(group.equalsIgnoreCase(own) ? "ui.cleanup.own" : "ui.cleanup.aks");
        var head = Nodes.row(
                10,
                Icons.of(group.isEmpty() ? Meaning.IDENTITY : Meaning.GROUP, 18),
                Nodes.grow(Nodes.row(
                        10,
                        Nodes.prose(
                                group.isEmpty() ? texts.of("ui.cleanup.outside") : group,
                                group.isEmpty() ? "el-h3" : "el-mono",
                                "el-strong"),
                        Nodes.prose(what, "el-body-s", "el-muted"))),
                Nodes.whole(Nodes.label(texts.of("ui.cleanup.items", count), "el-caption", "el-muted")));
        head.getStyleClass().add("el-doomed-head");
        return head;
    }

    private Node row(Doomed doomed, Optional<StepState> state, Optional<String> told) {
        var kind = "ui.type." + doomed.type();
        var words = Nodes.row(
                10,
                Nodes.whole(Nodes.label(doomed.name(), "el-mono")),
                Nodes.prose(
                        texts.of("ui.cleanup.what", texts.has(kind) ? texts.of(kind) : doomed.type(), doomed.fact())
                                .strip(),
                        "el-body-s",
                        "el-muted"));
        if (doomed.foreign())
            words.getChildren().add(Nodes.whole(Nodes.label(texts.of("ui.cleanup.foreign"), "el-tag", "wa")));
        var line = Nodes.row(12);
        state.map(DoomedList::icon)
                .or(() -> told.map(_ -> Meaning.WARNING))
                .ifPresent(icon -> line.getChildren().add(Icons.of(icon, 18)));
        var middle = Nodes.column(4, words);
        middle.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (state.filter(StepState.DELETING::equals).isPresent()) {
            var bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.getStyleClass().add("small");
            bar.setFocusTraversable(false);
            middle.getChildren().add(bar);
            line.getStyleClass().add("running");
        }
        if (state.filter(StepState.DELETED::equals).isPresent())
            words.getStyleClass().add("gone");
        var stays = Optional.of(texts.of("ui.cleanup.stays")).filter(_ -> doomed.foreign());
        var time = told.or(() -> stays)
                .or(() -> doomed.usually().map(t -> texts.of("ui.about", Words.duration(t, texts))))
                .orElse("");
        line.getChildren()
                .addAll(
                        Icons.tile(doomed.meaning()),
                        Nodes.grow(middle),
                        Nodes.whole(Nodes.label(time, "el-mono-s", "el-muted")));
        line.getStyleClass().add("el-doomed-row");
        if (state.filter(StepState.FAILED::equals).isPresent())
            line.getStyleClass().add("failed");
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        line.setAccessibleText(
                texts.of("ui.cleanup.said", doomed.name(), texts.has(kind) ? texts.of(kind) : doomed.type(), time));
        return line;
    }

    private String told(Doomed doomed, Plan removal, Standing standing, Past past) {
        if (doomed.foreign()) return texts.of("ui.cleanup.stays");
        if (standing.state() == Standing.State.CLEANED) return took(doomed, past);
        return switch (standing.steps().getOrDefault(doomed.step(), StepState.READY)) {
            case DELETED -> took(doomed, past);
            case DELETING -> texts.of("ui.step.DELETING");
            case FAILED ->
                Optional.ofNullable(past.failed().get(doomed.step()))
                        .map(f -> f.code())
                        .orElse("");
            case READY, PLANNED, WORKING, SKIPPED ->
                removal.steps().stream()
                        .filter(step -> step.id().equals(doomed.step()))
                        .flatMap(step -> step.after().stream())
                        .filter(id -> standing.steps().get(id) != StepState.DELETED)
                        .findFirst()
                        .map(id -> texts.of("ui.cleanup.waits", id.substring(id.lastIndexOf('/') + 1)))
                        .orElse("");
        };
    }

    private String took(Doomed doomed, Past past) {
        return Optional.ofNullable(past.took().get(doomed.step()))
                .map(t -> Words.duration(t, texts))
                .orElse("");
    }

    private static Meaning icon(StepState state) {
        return switch (state) {
            case DELETED -> Meaning.READY;
            case DELETING -> Meaning.RUNNING;
            case FAILED -> Meaning.FAILED;
            case READY, PLANNED, WORKING, SKIPPED -> Meaning.PENDING;
        };
    }
}
