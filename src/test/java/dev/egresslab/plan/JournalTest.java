package dev.egresslab.plan;

import dev.egresslab.address.Cidr;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.outbound.OutboundTypes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Objects;

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
