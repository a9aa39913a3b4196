package dev.egresslab.practice.kube.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The programs that there are, by name; which of them an image holds is said by its {@link Contents}. */
final class Programs {
    private static final Map<String, Program> ALL = all();

    private Programs() {}

    /** Runs a program that the image holds. */
    static int run(String name, Run process, List<String> arguments) throws InterruptedException {
        var program = ALL.get(name);
        return program == null ? process.fail(127, "sh: 1: " + name + ": not found") : program.run(process, arguments);
    }

    private static Map<String, Program> all() {
        var all = new TreeMap<String, Program>();
        all.put("sh", Programs::shell);
        all.put("bash", Programs::shell);
        all.put("xargs", (process, arguments) -> new Xargs(process).run(arguments));
        all.put("timeout", Timeout::run);
        all.put("curl", (process, arguments) -> new Curl(process.around(), process.console()).run(arguments));
        all.put("wget", Wget::run);
        all.put("canipull", Canipull::run);
        all.putAll(Basics.ALL);
        all.putAll(NetworkTools.ALL);
        for (var filter : Filters.NAMES)
            all.put(filter, (process, arguments) -> Filters.run(filter, arguments, process.console()));
        for (var packages : List.of("apt-get", "apt", "apk"))
            all.put(packages, (process, arguments) -> new Packages(packages, process).run(arguments));
        return Map.copyOf(all);
    }

    private static int shell(Run process, List<String> arguments) throws InterruptedException {
        return new Shell(process.around(), process.console(), process.environment()).start(arguments);
    }
}
