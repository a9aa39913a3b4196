package dev.egresslab.practice.kube;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists and watches, as informers use them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InformerTest extends WithCluster {
    private static final long LIMIT = 30;
    private static final int MORE_THAN_REMEMBERED = 1_100;

    @Test
    void an_informer_hears_of_what_is_there_and_of_every_change() throws InterruptedException {
        put("first", Map.of("a", "1"));
        var heard = new LinkedBlockingQueue<String>();
        try (var informer =
                client.configMaps().inNamespace("default").withLabel("t", "all").inform(new Told(heard))) {
            assertThat(next(heard)).isEqualTo("added first");
            put("second", Map.of());
            assertThat(next(heard)).isEqualTo("added second");
            put("first", Map.of("a", "2"));
            assertThat(next(heard)).isEqualTo("changed first");
            client.configMaps().inNamespace("default").withName("second").delete();
            assertThat(next(heard)).isEqualTo("gone second");
            assertThat(informer.getStore().list()).hasSize(1);
        }
    }

    @Test
    void what_stops_matching_a_selector_is_gone_for_whoever_asked_with_it() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        try (var _ = client.configMaps()
                .inNamespace("default")
                .withLabel("tier", "web")
                .inform(new Told(heard))) {
            client.resource(map("tiered")
                            .addToLabels("tier", "web")
                            .endMetadata()
                            .build())
                    .create();
            assertThat(next(heard)).isEqualTo("added tiered");
            client.configMaps().inNamespace("default").withName("tiered").edit(m -> {
                m.getMetadata().getLabels().put("tier", "other");
                return m;
            });
            assertThat(next(heard)).isEqualTo("gone tiered");
        }
    }

    @Test
    void a_watch_from_a_version_that_is_forgotten_is_told_that_it_is_gone() throws Exception {
        put("counted", Map.of());
        var old =
                client.configMaps().inNamespace("default").list().getMetadata().getResourceVersion();
        for (int i = 0; i < MORE_THAN_REMEMBERED; i++) put("counted", Map.of("n", Integer.toString(i)));
        var end = new CompletableFuture<WatcherException>();
        try (var _ = client.configMaps()
                .inNamespace("default")
                .withResourceVersion(old)
                .watch(new Ends(end))) {
            assertThat(end.get(LIMIT, TimeUnit.SECONDS).isHttpGone()).isTrue();
        }
    }

    @Test
    void a_streamed_list_ends_with_a_bookmark_that_says_so() {
        var lines = client.raw("/api/v1/namespaces?watch=true&sendInitialEvents=true&allowWatchBookmarks=true"
                        + "&resourceVersionMatch=NotOlderThan&timeoutSeconds=1")
                .lines()
                .toList();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("{\"type\":\"ADDED\""))
                .hasSize(4);
        assertThat(lines.get(4))
                .startsWith("{\"type\":\"BOOKMARK\"")
                .contains("\"k8s.io/initial-events-end\":\"true\"");
    }

    private static void put(String name, Map<String, String> data) {
        var map = map(name).addToLabels("t", "all").endMetadata().withData(data).build();
        var known = client.configMaps().inNamespace("default").withName(name);
        if (known.get() == null) client.resource(map).create();
        else client.resource(map).update();
    }

    private static io.fabric8.kubernetes.api.model.ConfigMapFluent<ConfigMapBuilder>.MetadataNested<ConfigMapBuilder>
            map(String name) {
        return new ConfigMapBuilder().withNewMetadata().withName(name).withNamespace("default");
    }

    private static String next(BlockingQueue<String> heard) throws InterruptedException {
        return String.valueOf(heard.poll(LIMIT, TimeUnit.SECONDS));
    }

    private record Told(BlockingQueue<String> heard) implements ResourceEventHandler<ConfigMap> {
        @Override
        public void onAdd(ConfigMap map) {
            heard.add("added " + map.getMetadata().getName());
        }

        @Override
        public void onUpdate(ConfigMap before, ConfigMap map) {
            heard.add("changed " + map.getMetadata().getName());
        }

        @Override
        public void onDelete(ConfigMap map, boolean unknown) {
            heard.add("gone " + map.getMetadata().getName());
        }
    }

    private record Ends(CompletableFuture<WatcherException> end) implements Watcher<ConfigMap> {
        @Override
        public void eventReceived(Action action, ConfigMap map) {}

        @Override
        public void onClose(WatcherException cause) {
            end.complete(cause);
        }
    }
}
