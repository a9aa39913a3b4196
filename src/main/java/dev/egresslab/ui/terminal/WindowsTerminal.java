package dev.egresslab.ui.terminal;

import java.nio.file.Path;
import java.util.List;

/** Windows Terminal, with PowerShell in a tab. */
final class WindowsTerminal implements Emulator {
    @Override
    public boolean on(Machine machine) {
        return machine.windows() && machine.has("wt.exe");
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(
                "wt.exe",
                "new-tab",
                "--title",
                "Egress Lab",
                "powershell.exe",
                "-NoExit",
                "-ExecutionPolicy",
                "Bypass",
                "-File",
                folder.resolve("env.ps1").toString());
    }
}
