package dev.egresslab.practice.kube.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an image holds: its programs, and what it starts when nothing else is said.
 *
 * @param entrypoint comes before the arguments
 * @param command the arguments, where none are given
 * @param server program that never ends by itself; empty where the image has none
 * @param greeting what that program writes when it starts
 */
public record Contents(
        Set<String> programs, List<String> entrypoint, List<String> command, String server, List<String> greeting) {
    /** What both busybox and Debian's essential packages have. */
    private static final List<String> BASE = List.of(
            "sh",
            "bash",
            "echo",
            "printf",
            "cat",
            "ls",
            "env",
            "printenv",
            "hostname",
            "true",
            "false",
            "sleep",
            "seq",
            "xargs",
            "sort",
            "uniq",
            "wc",
            "head",
            "tail",
            "grep",
            "cut",
            "tr",
            "tee",
            "date",
            "whoami",
            "id",
            "uname",
            "which",
            "timeout");

    private static final List<String> BUSYBOX = List.of("wget", "nslookup", "nc", "ping", "ip");
    private static final List<String> TOOLBOX =
            List.of("curl", "wget", "nslookup", "dig", "host", "nc", "ping", "ip", "bash");

    private static final List<String> NGINX = List.of(
            "/docker-entrypoint.sh: /docker-entrypoint.d/ is not empty, will attempt to perform configuration",
            "/docker-entrypoint.sh: Looking for shell scripts in /docker-entrypoint.d/",
            "/docker-entrypoint.sh: Launching /docker-entrypoint.d/10-listen-on-ipv6-by-default.sh",
            "/docker-entrypoint.sh: Launching /docker-entrypoint.d/15-local-resolvers.envsh",
            "/docker-entrypoint.sh: Launching /docker-entrypoint.d/20-envsubst-on-templates.sh",
            "/docker-entrypoint.sh: Launching /docker-entrypoint.d/30-tune-worker-processes.sh",
            "/docker-entrypoint.sh: Configuration complete; ready for start up");

    private static final List<String> COREDNS =
            List.of(".:53", "[INFO] plugin/reload: Running configuration", "CoreDNS-1.12.1", "linux/amd64");

    public Contents {
        programs = Set.copyOf(programs);
        entrypoint = List.copyOf(entrypoint);
        command = List.copyOf(command);
        greeting = List.copyOf(greeting);
    }

    /** @param image as a pod names it, with or without registry and tag */
    public static Contents of(String image) {
        var path = image.replaceAll("@.*$", "").replaceAll(":[^/:]*$", "");
        var name = path.substring(path.lastIndexOf('/') + 1);
        boolean alpine = image.contains("alpine");
        return switch (name) {
            case "nginx" -> {
                // the slim variant leaves curl out
                var programs = programs(!alpine, !image.contains("alpine-slim"), alpine);
                yield new Contents(programs, List.of(), List.of("nginx", "-g", "daemon off;"), "nginx", NGINX);
            }
            case "busybox" -> shell(without(programs(false, false, true), "apk"), "sh");
            case "alpine" -> shell(programs(false, false, true), "sh");
            case "ubuntu", "debian" -> shell(programs(true, false, false), "bash");
            case "netshoot" -> shell(toolbox(), "bash");
            case "bash" -> shell(programs(true, false, true), "bash");
            case "curl" -> new Contents(programs(false, true, true), List.of("curl"), List.of(), "", List.of());
            case "hello-world" -> new Contents(Set.of("hello"), List.of(), List.of("/hello"), "", List.of());
            case "coredns" -> alone(name, COREDNS);
            case "canipull" -> new Contents(Set.of("canipull"), List.of("/canipull"), List.of(), "", List.of());
            case "azure-cns" -> alone(name, List.of());
            default ->
                path.startsWith("mcr.microsoft.com/oss/v2/")
                        ? alone(name, List.of())
                        : new Contents(
                                programs(!alpine, true, alpine), List.of(), List.of("/start"), "start", List.of());
        };
    }

    /** The program and arguments that a container with this image begins with. */
    public List<String> start(List<String> givenCommand, List<String> givenArguments) {
        var all = new ArrayList<String>();
        if (!givenCommand.isEmpty()) all.addAll(givenCommand);
        else if (!wrapped(givenArguments)) all.addAll(entrypoint);
        if (!givenArguments.isEmpty()) all.addAll(givenArguments);
        else if (givenCommand.isEmpty()) all.addAll(command);
        return all;
    }

    /** Whether a container that began so serves until it is stopped. */
    public boolean serves(List<String> started) {
        return !server.isEmpty() && Shell.name(started.getFirst()).equals(server);
    }

    /** The entrypoint of curlimages/curl leaves arguments that begin with a program as they are. */
    private boolean wrapped(List<String> arguments) {
        return !arguments.isEmpty() && programs.contains(Shell.name(arguments.getFirst()));
    }

    /** An image with one program that serves, and without a shell. */
    private static Contents alone(String program, List<String> greeting) {
        return new Contents(Set.of(), List.of("/" + program), List.of(), program, greeting);
    }

    private static Contents shell(Set<String> programs, String command) {
        return new Contents(programs, List.of(), List.of(command), "", List.of());
    }

    private static Set<String> programs(boolean bash, boolean curl, boolean alpine) {
        var all = new TreeSet<>(BASE);
        if (!bash) all.remove("bash");
        if (curl) all.add("curl");
        if (alpine) all.addAll(BUSYBOX);
        all.addAll(alpine ? List.of("apk") : List.of("apt-get", "apt"));
        return all;
    }

    private static Set<String> toolbox() {
        var all = programs(true, true, true);
        all.addAll(TOOLBOX);
        return all;
    }

    private static Set<String> without(Set<String> programs, String one) {
        programs.remove(one);
        return programs;
    }
}
