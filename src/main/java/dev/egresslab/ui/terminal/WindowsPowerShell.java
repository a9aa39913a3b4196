package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** PowerShell in a console window, where there is no Windows Terminal. */
final class WindowsPowerShell implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.windows();
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(
                "cmd.exe",
                "/c",
                "start",
                "Egress Lab",
                "powershell.exe",
                "-NoExit",
                "-ExecutionPolicy",
                "Bypass",
                "-File",
                folder.resolve("env.ps1").toString());
    }
}
