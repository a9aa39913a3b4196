package dev.egresslab.ui.terminal;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TerminalsTest {
    private static final Path FOLDER = Path.of("/state/terminal");

    @TempDir
    Path programs;

    private final List<List<String>> started = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "Linux, gnome-terminal, gnome-terminal --title|Egress Lab|--|/state/terminal/shell.command",
        "Linux, konsole, konsole|-p|tabtitle=Egress Lab|-e|/state/terminal/shell.command",
        "Linux, x-terminal-emulator, x-terminal-emulator|-e|/state/terminal/shell.command",
        "Linux, xterm, xterm|-T|Egress Lab|-e|/state/terminal/shell.command",
        "Mac OS X, '', open|-a|Terminal|/state/terminal/shell.command",
        "Windows 11, wt.exe, wt.exe|new-tab|--title|Egress Lab|powershell.exe|-NoExit|-ExecutionPolicy|Bypass|-File|/state/terminal/env.ps1",
        "Windows 11, '', cmd.exe|/c|start|Egress Lab|powershell.exe|-NoExit|-ExecutionPolicy|Bypass|-File|/state/terminal/env.ps1"
    })
    void each_platform_starts_its_own_terminal_with_the_settings_of_the_folder(
            String system, String program, String command) throws IOException {
        if (!program.isEmpty()) program(program);
        assertThat(terminals(system).open(FOLDER)).isTrue();
        assertThat(started)
                .containsExactly(
                        List.of(command.replace("terminal --", "terminal|--").split("\\|")));
    }

    @Test
    void the_desktop_s_own_terminal_is_preferred_to_xterm() throws IOException {
        program("xterm");
        program("gnome-terminal");
        assertThat(terminals("Linux").command(FOLDER).orElseThrow()).startsWith("gnome-terminal");
    }

    @Test
    void without_a_terminal_program_nothing_is_started_and_there_is_a_line_to_paste() {
        assertThat(terminals("Linux").open(FOLDER)).isFalse();
        assertThat(started).isEmpty();
        assertThat(terminals("Linux").line(FOLDER)).isEqualTo(". '/state/terminal/env'");
        assertThat(terminals("Windows 11").line(FOLDER)).isEqualTo(". '/state/terminal/env.ps1'");
    }

    @Test
    void a_program_that_cannot_be_started_counts_as_none() throws IOException {
        program("xterm");
        var refusing = new Terminals(machine("Linux"), _ -> {
            throw new IOException("no display");
        });
        assertThat(refusing.open(FOLDER)).isFalse();
    }

    private Terminals terminals(String system) {
        return new Terminals(machine(system), started::add);
    }

    private Machine machine(String system) {
        return Machine.of(system, Map.of("PATH", programs.toString()));
    }

    private void program(String name) throws IOException {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
