package dev.egresslab.ui.shell;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MemoryTest {
    @TempDir
    Path folder;

    @Test
    void what_was_put_is_there_the_next_time() {
        var memory = Memory.in(folder);
        memory.put("dark", true);
        memory.put("width", 1300.5);
        memory.save();
        var again = Memory.in(folder);
        assertThat(again.on("dark")).isTrue();
        assertThat(again.number("width")).hasValue(1300.5);
        assertThat(again.text("page")).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_is_as_good_as_none() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "width=\\uZZZZ");
        assertThat(Memory.in(folder).number("width")).isEmpty();
        Files.writeString(folder.resolve("window.properties"), "width=wide");
        assertThat(Memory.in(folder).number("width")).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_costs_nothing_but_the_memory() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");
        var memory = Memory.in(file);
        memory.put("dark", true);
        memory.save();
        assertThat(memory.on("dark")).isTrue();
    }
}
