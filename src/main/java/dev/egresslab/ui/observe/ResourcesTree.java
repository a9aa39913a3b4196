package dev.egresslab.ui.observe;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.shell.Portal;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What exists, by resource group, with the JSON of the chosen one and, where there is one, its place in a portal. */
final class ResourcesTree extends SplitPane {
    private record Row(String text, String json, Optional<ResourceId> id) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final TreeView<Row> tree = new TreeView<>();
    private final TextArea json = new TextArea();
    private final HBox links = Nodes.id("resource-links", new HBox());
    private Optional<Portal> portal = Optional.empty();

    ResourcesTree() {
        tree.setShowRoot(false);
        tree.setId("resources-tree");
        json.setEditable(false);
        json.getStyleClass().add("el-mono-s");
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, item) -> choose(Optional.ofNullable(item).map(TreeItem::getValue)));
        links.managedProperty().bind(links.visibleProperty());
        links.setVisible(false);
        links.getStyleClass().add("el-links");
        VBox.setVgrow(json, Priority.ALWAYS);
        getItems().addAll(tree, new VBox(links, json));
    }

    /** Where the resources can be looked at as well. */
    void in(Portal there) {
        portal = Optional.of(there);
    }

    private void choose(Optional<Row> row) {
        json.setText(row.map(Row::json).orElse(""));
        var link = row.flatMap(Row::id).flatMap(id -> portal.flatMap(p -> p.link(id)));
        links.getChildren().setAll(link.stream().toList());
        links.setVisible(link.isPresent());
    }

    void show(Estate estate) {
        var groups = new TreeMap<String, TreeItem<Row>>();
        var root = new TreeItem<>(new Row("", "", Optional.empty()));
        for (var document : estate.documents()) {
            var group = document.id().group().orElse("");
            var under = groups.computeIfAbsent(group.toLowerCase(java.util.Locale.ROOT), _ -> {
                var item = new TreeItem<>(new Row(group, "", document.id().groupId()));
                item.setExpanded(true);
                root.getChildren().add(item);
                return item;
            });
            if (!document.id().is("Microsoft.Resources/resourceGroups"))
                under.getChildren().add(new TreeItem<>(row(document)));
        }
        tree.setRoot(root);
    }

    private static Row row(Document document) {
        var type = document.id().type();
        var short_ = type.substring(type.indexOf('/') + 1);
        return new Row(
                document.name() + "   " + short_,
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document.body()),
                Optional.of(document.id()));
    }
}
