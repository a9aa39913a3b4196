package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** xterm, which is on most systems with an X display. */
final class Xterm implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.has("xterm");
    }

    @Override
    public List<String> command(Path folder) {
        return List.of("xterm", "-T", "Egress Lab", "-e", Emulator.script(folder));
    }
}
