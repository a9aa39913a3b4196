package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** A program that shows a terminal. The prepared folder holds what it runs there. */
interface Emulator {
    /** In the order of preference; the first one that is there is taken. */
    List<Emulator> ALL = List.of(
            new MacTerminal(),
            new WindowsTerminal(),
            new WindowsPowerShell(),
            new GnomeTerminal(),
            new Konsole(),
            new XTerminalEmulator(),
            new Xterm());

    boolean on(Machine machine);

    /** What to start; it sources the folder's settings and then waits for the learner. */
    List<String> command(Path folder);

    /** Runs the person's own shell in the practice cloud. */
    static String script(Path folder) {
        return folder.resolve("shell.command").toString();
    }
}
