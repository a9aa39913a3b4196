package dev.egresslab.ui.observe;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.Estate;
import tools.jackson.databind.json.JsonMapper;

import java.util.TreeMap;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** What exists, by resource group, with the JSON of the chosen one. */
final class ResourcesTree extends SplitPane {
    private record Row(String text, String json) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final TreeView<Row> tree = new TreeView<>();
    private final TextArea json = new TextArea();

    ResourcesTree() {
        tree.setShowRoot(false);
        tree.setId("resources-tree");
        json.setEditable(false);
        json.getStyleClass().add("el-mono-s");
        tree.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, item) ->
                        json.setText(item == null ? "" : item.getValue().json()));
        getItems().addAll(tree, json);
    }

    void show(Estate estate) {
        var groups = new TreeMap<String, TreeItem<Row>>();
        var root = new TreeItem<>(new Row("", ""));
        for (var document : estate.documents()) {
            var group = document.id().group().orElse("");
            var under = groups.computeIfAbsent(group.toLowerCase(java.util.Locale.ROOT), _ -> {
                var item = new TreeItem<>(new Row(group, ""));
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
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document.body()));
    }
}
