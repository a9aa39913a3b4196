package dev.egresslab.practice.kube.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a container: a few that every one has, and what its commands have written. */
final class Files {
    private static final int LONGEST = 1_000_000;
    private static final List<String> GIVEN =
            List.of("/etc/hostname", "/etc/hosts", "/etc/os-release", "/etc/resolv.conf");

    private static final List<String> TOP =
            List.of("", "bin", "dev", "etc", "home", "proc", "root", "sys", "tmp", "usr", "var");

    private Files() {}

    static Optional<String> read(Surroundings around, String file) {
        var host = around.host();
        return switch (file) {
            case "/etc/resolv.conf" ->
                Optional.of(
                        "search default.svc.cluster.local svc.cluster.local cluster.local\nnameserver 10.0.0.10\noptions ndots:5\n");
            case "/etc/hostname" -> Optional.of(host + "\n");
            case "/etc/hosts" ->
                Optional.of("# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n" + around.address() + "\t" + host
                        + "\n");
            case "/etc/os-release" ->
                Optional.of(
                        around.programs().contains("apk")
                                ? "NAME=\"Alpine Linux\"\nID=alpine\n"
                                : "PRETTY_NAME=\"Debian GNU/Linux 13 (trixie)\"\nNAME=\"Debian GNU/Linux\"\nID=debian\n");
            case "/dev/null" -> Optional.of("");
            default -> Optional.ofNullable(around.files().get(file));
        };
    }

    /** Writes a file; what is too long is cut. */
    static void write(Surroundings around, String file, boolean append, String text) {
        if (file.equals("/dev/null")) return;
        around.files().compute(file, (_, before) -> {
            var all = append && before != null ? before + text : text;
            return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
        });
    }

    /** Whether there is a folder of that name. */
    static boolean folder(Surroundings around, String name) {
        return in(around, name).stream().anyMatch(file -> !file.equals(name))
                || TOP.contains(name.replaceFirst("^/", ""));
    }

    /** Names in a folder, or the file itself. */
    static Set<String> in(Surroundings around, String folder) {
        var names = new TreeSet<String>();
        var prefix = folder.endsWith("/") ? folder : folder + "/";
        var all = new TreeSet<>(around.files().keySet());
        all.addAll(GIVEN);
        for (var file : all) {
            if (file.equals(folder)) names.add(file);
            if (file.startsWith(prefix))
                names.add(file.substring(prefix.length()).replaceFirst("/.*", ""));
        }
        if (folder.equals("/")) names.addAll(TOP.subList(1, TOP.size()));
        return names;
    }
}
