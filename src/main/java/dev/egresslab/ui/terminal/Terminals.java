package dev.egresslab.ui.terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens a terminal that is in the practice cloud, in whichever program this computer has for that. */
public final class Terminals {
    /** Starts a program and does not wait for it. */
    @FunctionalInterface
    public interface Starter {
        void start(List<String> command) throws IOException;
    }

    private final Machine machine;
    private final Starter starter;

    public Terminals(Machine machine, Starter starter) {
        this.machine = machine;
        this.starter = starter;
    }

    /** Those of this computer. */
    public static Terminals here() {
        return new Terminals(
                Machine.of(System.getProperty("os.name", ""), System.getenv()),
                command -> new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    /** What would be started; empty where no terminal program was found. */
    Optional<List<String>> command(Path folder) {
        return Emulator.ALL.stream()
                .filter(emulator -> emulator.on(machine))
                .findFirst()
                .map(emulator -> emulator.command(folder));
    }

    /** @return false where none was found, or it could not be started */
    public boolean open(Path folder) {
        var command = command(folder);
        if (command.isEmpty()) return false;
        try {
            starter.start(command.get());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The one line that does the same in a terminal that is already open. */
    public String line(Path folder) {
        return ". '" + folder.resolve(machine.windows() ? "env.ps1" : "env") + "'";
    }
}
