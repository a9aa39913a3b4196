package dev.egresslab.plan;

import dev.egresslab.address.Cidr;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What earlier versions have written is read, what later ones have written is left alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalTest {
    @TempDir
    private Path folder;

    @Test
    void a_journal_of_the_first_format_is_read_and_goes_on() throws Exception {
        older("labs-1.db");
        try (var state = StateFolder.take(folder);
                var journal = Journal.open(state)) {
            assertThat(journal.damaged()).isEmpty();
            var lab = journal.labs().getFirst();
            assertThat(lab.type()).isEqualTo("userDefinedRouting");
            assertThat(journal.entries(lab.id())).hasSize(36).hasAtLeastOneElementOfType(Entry.Ended.class);
            assertThat(journal.applied(lab.id())).isEmpty();
            var resources = OutboundTypes.find(lab.type())
                    .orElseThrow()
                    .design(lab.answers())
                    .resources();
            resources.forEach(resource -> journal.applied(lab.id(), resource));
            assertThat(journal.applied(lab.id())).isEqualTo(resources);
        }
    }

    @Test
    void resources_of_every_type_are_read_as_they_were_written() {
        for (var type : OutboundTypes.ALL)
            for (var resource : type.design(Answers.usual(type.parameters())).resources())
                assertThat(ResourceText.read(ResourceText.write(resource))).isEqualTo(resource);
        assertThat(Cidr.ALL).isEqualTo(Cidr.parse("0.0.0.0/0"));
    }

    @Test
    void a_failure_is_read_in_any_language_and_one_of_an_earlier_version_as_the_words_that_it_was() throws Exception {
        var at = Instant.parse("2026-11-26T09:00:00Z");
        var refused = new Remedies("azure").refusal("SubnetIsFull", 400, "No room.");
        var failed = Entry.Failed.of(at, "cluster/aks", refused);
        var again = new Entry.Retrying(at, "cluster/aks", 2, Duration.ofSeconds(4), CloudException.CONNECTION);
        try (var state = StateFolder.take(folder);
                var journal = Journal.open(state)) {
            journal.append("lab", failed, Optional.empty());
            journal.append("lab", again, Optional.empty());
            assertThat(journal.entries("lab")).containsExactly(failed, again);
        }
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("labs.db"));
                var statement = file.createStatement()) {
            statement.execute(
                    "insert into entries(lab, kind, body) values ('lab', 'Failed',"
                            + " '{\"at\":\"2026-11-26T09:00:00Z\",\"step\":\"a\",\"code\":\"C\",\"what\":\"w\",\"whatNow\":\"n\"}')");
        }
        try (var state = StateFolder.take(folder);
                var journal = Journal.open(state)) {
            var before = (Entry.Failed) journal.entries("lab").getLast();
            assertThat(before.what() + before.whatNow()).isEqualTo("wn");
        }
        var french = new Texts(Locale.FRENCH);
        assertThat(refused.said(french)).isEqualTo("No room. (SubnetIsFull) " + french.of(failed.remedy()));
        assertThat(french.of(failed.remedy())).startsWith("Agrandissez le sous-réseau");
    }

    @Test
    void a_journal_of_a_newer_version_is_refused_and_left_as_it_is() throws Exception {
        older("labs-1.db");
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("labs.db"));
                var statement = file.createStatement()) {
            statement.execute("pragma user_version = 99");
        }
        try (var state = StateFolder.take(folder)) {
            assertThatThrownBy(() -> Journal.open(state))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("newer Egress Lab");
        }
        assertThat(folder.resolve("labs.damaged-1.db")).doesNotExist();
    }

    @Test
    void a_damaged_journal_is_kept_aside_with_what_it_held() throws Exception {
        Files.writeString(folder.resolve("labs.db"), "half of a journal ".repeat(300));
        try (var state = StateFolder.take(folder);
                var journal = Journal.open(state)) {
            assertThat(journal.damaged())
                    .hasValueSatisfying(aside -> assertThat(aside).content().startsWith("half of a journal"));
            assertThat(journal.labs()).isEmpty();
        }
    }

    private void older(String name) throws IOException {
        try (var in = Objects.requireNonNull(JournalTest.class.getResourceAsStream("/journal/" + name))) {
            Files.copy(in, folder.resolve("labs.db"));
        }
    }
}
