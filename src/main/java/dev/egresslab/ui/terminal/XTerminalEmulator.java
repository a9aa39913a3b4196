package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** The terminal that a Debian system prefers. */
final class XTerminalEmulator implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.has("x-terminal-emulator");
    }

    @Override
    public List<String> command(Path folder) {
        return List.of("x-terminal-emulator", "-e", Emulator.script(folder));
    }
}
