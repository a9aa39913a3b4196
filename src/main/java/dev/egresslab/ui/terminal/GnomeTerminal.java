package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** GNOME Terminal. */
final class GnomeTerminal implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.has("gnome-terminal");
    }

    @Override
    public List<String> command(Path folder) {
        return List.of("gnome-terminal", "--title", "Egress Lab", "--", Emulator.script(folder));
    }
}
