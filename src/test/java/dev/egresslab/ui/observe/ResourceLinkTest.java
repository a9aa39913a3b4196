package dev.egresslab.ui.observe;

import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import dev.egresslab.ui.learn.Specimen;
import dev.egresslab.ui.shell.Portal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TreeView;
import javafx.scene.layout.StackPane;

import static org.assertj.core.api.Assertions.assertThat;

/** A resource that is inspected can be opened in the portal of its cloud, where that has one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResourceLinkTest {
    private final List<URI> opened = new ArrayList<>();

    @Test
    void the_chosen_resource_is_linked_by_its_id() {
        var portal = new Portal(
                Bench.TEXTS, id -> Optional.of(URI.create("https://portal.azure.cn/#@t/resource" + id)), opened::add);
        try (var bench = shown(Optional.of(portal))) {
            assertThat(links(bench)).isEmpty();
            choose(bench, "aks-udr   managedClusters");
            assertThat(links(bench)).hasSize(1);
            Headless.on(() -> {
                ((Hyperlink) links(bench).getFirst()).fire();
                return true;
            });
            assertThat(opened)
                    .singleElement()
                    .asString()
                    .startsWith("https://portal.azure.cn/#@t/resource/subscriptions/")
                    .endsWith("/managedClusters/aks-udr");
            bench.shoot("06-resources-portal");
            assertThat(Screens.faults(bench.scene())).isEmpty();
        }
    }

    @Test
    void where_there_is_no_portal_there_is_no_link() {
        try (var bench = shown(Optional.of(new Portal(Bench.TEXTS, _ -> Optional.empty(), opened::add)))) {
            choose(bench, "aks-udr   managedClusters");
            assertThat(links(bench)).isEmpty();
        }
    }

    private static Bench shown(Optional<Portal> portal) {
        return new Bench(_ -> {
            var tree = new ResourcesTree();
            portal.ifPresent(tree::in);
            tree.show(Specimen.load("userDefinedRouting", World.load()).estate());
            return new StackPane(tree);
        });
    }

    private static List<javafx.scene.Node> links(Bench bench) {
        return List.copyOf(bench.scene().getRoot().lookupAll(".el-portal"));
    }

    private static void choose(Bench bench, String row) {
        var tree = (TreeView<?>) bench.scene().lookup("#resources-tree");
        choose(tree, row);
    }

    private static <T> void choose(TreeView<T> tree, String row) {
        Headless.on(() -> {
            tree.getRoot().getChildren().stream()
                    .flatMap(group -> group.getChildren().stream())
                    .filter(item -> item.getValue().toString().equals(row))
                    .findFirst()
                    .ifPresent(item -> tree.getSelectionModel().select(item));
            return true;
        });
    }
}
