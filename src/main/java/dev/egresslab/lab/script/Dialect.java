package dev.egresslab.lab.script;

/** How a shell spells what two shells spell differently. */
public enum Dialect {
    BASH("#!/usr/bin/env bash\nset -euo pipefail\n", "", "=$(", ")", " \\\n  "),
    /** Since 7.4 a command that fails ends the script. https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_preference_variables */
    POWERSHELL(
            "$ErrorActionPreference = 'Stop'\n$PSNativeCommandUseErrorActionPreference = $true\n",
            "$",
            " = (",
            ")",
            " `\n  ");

    private final String head;
    private final String sigil;
    private final String open;
    private final String close;
    private final String joint;

    Dialect(String head, String sigil, String open, String close, String joint) {
        this.head = head;
        this.sigil = sigil;
        this.open = open;
        this.close = close;
        this.joint = joint;
    }

    /** What a script begins with. */
    String head() {
        return head;
    }

    /** Keeps what a command prints. */
    String keep(String variable, String command) {
        return sigil + variable + open + command + close;
    }

    /** A command over several lines. */
    String lines(Iterable<String> parts) {
        return String.join(joint, parts);
    }
}
