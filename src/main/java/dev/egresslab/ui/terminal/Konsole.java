package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** Konsole of KDE. */
final class Konsole implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.has("konsole");
    }

    @Override
    public List<String> command(Path folder) {
        return List.of("konsole", "-p", "tabtitle=Egress Lab", "-e", Emulator.script(folder));
    }
}
