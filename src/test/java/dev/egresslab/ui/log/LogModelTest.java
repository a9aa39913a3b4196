package dev.egresslab.ui.log;

import dev.egresslab.plan.Change;
import dev.egresslab.plan.Progress.Level;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogModelTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private final LogModel model = new LogModel(new Texts(Locale.ENGLISH));

    LogModelTest() {
        Headless.on(() -> true);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_line_is_read_back_as_it_was_added_and_stays_one_line() {
        model.add(new LogLine(NOON, "ARM", Level.WARNING, "vnet/a", "two\nlines\tand a tab"));
        model.admit();
        assertThat(model.shown())
                .containsExactly(new LogLine(NOON, "ARM", Level.WARNING, "vnet/a", "two lines and a tab"));
    }

    @Test
    void a_filter_shows_one_source_and_what_comes_of_it_later() {
        for (int i = 0; i < 300; i++) add(i % 3 == 0 ? "ARM" : "K8S", "line " + i);
        model.admit();
        model.filter().set(new LogLines.Filter("ARM", Level.INFO));
        assertThat(model.shown()).hasSize(100).allMatch(line -> line.source().equals("ARM"));
        add("ARM", "later");
        add("K8S", "not this one");
        assertThat(model.admit()).isEqualTo(1);
        assertThat(model.shown().getLast().text()).isEqualTo("later");
        model.filter().set(LogLines.Filter.ALL);
        assertThat(model.shown()).hasSize(302);
    }

    @Test
    void warnings_are_counted_and_can_be_shown_alone() {
        add("ARM", "fine");
        model.add(new LogLine(NOON, "K8S", Level.WARNING, "", "odd"));
        model.add(new LogLine(NOON, "LAB", Level.ERROR, "", "wrong"));
        model.admit();
        assertThat(model.grave().get()).isEqualTo(2);
        model.filter().set(new LogLines.Filter("", Level.WARNING));
        assertThat(model.shown()).extracting(LogLine::text).containsExactly("odd", "wrong");
    }

    @Test
    void a_search_counts_its_places_walks_them_in_a_circle_and_sees_new_ones() {
        for (int i = 0; i < 200; i++) add("ARM", i % 50 == 7 ? "a Firewall here" : "nothing");
        model.admit();
        search("firewall");
        places(4);
        assertThat(List.of(walk(true), walk(true), walk(true), walk(true), walk(true)))
                .containsExactly(7, 57, 107, 157, 7);
        assertThat(walk(false)).isEqualTo(157);
        add("ARM", "firewall again");
        Headless.on(model::admit);
        places(5);
    }

    @Test
    void a_search_finds_only_what_the_filter_shows() {
        add("ARM", "gone");
        add("K8S", "gone");
        add("ARM", "gone");
        model.admit();
        Headless.on(() -> {
            model.filter().set(new LogLines.Filter("ARM", Level.INFO));
            return true;
        });
        search("gone");
        places(2);
        assertThat(List.of(walk(true), walk(true))).containsExactly(0, 1);
    }

    @Test
    void a_wrong_expression_finds_nothing_and_a_right_one_does() {
        add("ARM", "PUT 201 in 40 ms");
        model.admit();
        Headless.on(() -> {
            model.search().regex().set(true);
            return true;
        });
        search("([");
        assertThat(model.search().pattern()).isEmpty();
        search("\\d{3} in");
        places(1);
    }

    @Test
    void what_was_typed_in_a_terminal_is_shown_with_its_command() {
        model.add(new Change(NOON, "ARM", "az", Optional.of("az group create -n"), "mine", "PUT mine → 201", true));
        model.add(new Change(NOON, "K8S", "k9s", Optional.empty(), "pods/a", "DELETE pods/a → 403", false));
        model.admit();
        assertThat(model.shown())
                .extracting(LogLine::text)
                .containsExactly("az group create -n: PUT mine → 201", "k9s: DELETE pods/a → 403");
        assertThat(model.shown().get(1).level()).isEqualTo(Level.WARNING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer abcdef.hunter2-hunter2",
                "token eyJhbGciOiJ.hunter2.hunter2",
                "{\"client_secret\": \"hunter2hunter2\"}",
                "client-key-data: hunter2hunter2==",
                "password=hunter2&x=1",
                "-----BEGIN RSA PRIVATE KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----"
            })
    void a_secret_never_reaches_a_line(String text) {
        var line = new LogLine(NOON, "ARM", Level.INFO, "", text);
        assertThat(line.text()).contains("redacted").doesNotContain("hunter2");
        assertThat(line.toString()).doesNotContain("hunter2");
    }

    @Test
    void what_is_shown_can_be_saved() throws IOException {
        add("ARM", "one");
        add("K8S", "two");
        model.admit();
        model.save(folder.resolve("saved.log"));
        assertThat(folder.resolve("saved.log")).content().hasLineCount(2).contains("ARM   one");
    }

    @Test
    void another_lab_begins_with_an_empty_log() {
        for (int i = 0; i < 200; i++) add("ARM", "old");
        model.admit();
        model.clear();
        assertThat(model.shown()).isEmpty();
        add("ARM", "new");
        model.admit();
        assertThat(model.shown()).extracting(LogLine::text).containsExactly("new");
    }

    private void add(String source, String text) {
        model.add(new LogLine(NOON, source, Level.INFO, "", text));
    }

    private void search(String text) {
        Headless.on(() -> {
            model.search().text().set(text);
            return true;
        });
    }

    private int walk(boolean forward) {
        return Headless.on(() -> model.search().walk(forward));
    }

    private void places(int count) {
        try {
            WaitForAsyncUtils.waitFor(
                    20, TimeUnit.SECONDS, () -> model.search().count().get() == count);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("There are " + model.search().count().get() + " places", e);
        }
    }
}
