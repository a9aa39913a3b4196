package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** Terminal of macOS, which opens on a file that may be run. */
final class MacTerminal implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.mac();
    }

    @Override
    public List<String> command(Path folder) {
        return List.of("open", "-a", "Terminal", Emulator.script(folder));
    }
}
