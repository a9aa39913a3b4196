package dev.egresslab.practice.kube.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small programs between two pipes: seq, sort, uniq, wc, head, tail, grep, with the options that a count needs. */
final class Filters {
    private static final int MOST = 1_000_000;
    private static final int USUAL = 10;

    private Filters() {}

    static int run(String name, List<String> arguments, Console console) throws InterruptedException {
        if (name.equals("seq")) return seq(arguments, console);
        var lines = lines(console);
        var out = switch (name) {
            case "sort" -> sorted(lines, arguments);
            case "uniq" -> unique(lines, arguments.contains("-c"));
            case "wc" -> List.of(Integer.toString(lines.size()));
            case "head" -> lines.subList(0, Math.min(lines.size(), count(arguments)));
            case "tail" -> lines.subList(Math.max(0, lines.size() - count(arguments)), lines.size());
            default -> matching(lines, arguments);
        };
        if (!out.isEmpty()) console.out(String.join("\n", out) + "\n");
        return name.equals("grep") && out.isEmpty() ? 1 : 0;
    }

    private static int seq(List<String> arguments, Console console) {
        if (arguments.isEmpty() || arguments.size() > 2 || !arguments.stream().allMatch(a -> a.matches("[0-9]{1,7}"))) {
            console.err("seq: missing operand\nTry 'seq --help' for more information.\n");
            return 1;
        }
        int first = arguments.size() == 1 ? 1 : Integer.parseInt(arguments.getFirst());
        int last = Math.min(Integer.parseInt(arguments.getLast()), first + MOST);
        console.out(IntStream.rangeClosed(first, last).mapToObj(i -> i + "\n").collect(Collectors.joining()));
        return 0;
    }

    private static List<String> lines(Console console) throws InterruptedException {
        var lines = new ArrayList<String>();
        for (var line = console.line(); line != null; line = console.line()) lines.add(line);
        return lines;
    }

    private static List<String> sorted(List<String> lines, List<String> arguments) {
        var sorted = lines.stream().sorted();
        return (arguments.contains("-u") ? sorted.distinct() : sorted).toList();
    }

    private static List<String> unique(List<String> lines, boolean counted) {
        var out = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            int next = i;
            while (next < lines.size() && lines.get(next).equals(lines.get(i))) next++;
            out.add(counted ? String.format(java.util.Locale.ROOT, "%7d %s", next - i, lines.get(i)) : lines.get(i));
            i = next;
        }
        return out;
    }

    /** {@code -n 5}, {@code -n5}, {@code -5}. */
    private static int count(List<String> arguments) {
        var digits = String.join("", arguments).replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 7 ? USUAL : Integer.parseInt(digits);
    }

    private static List<String> matching(List<String> lines, List<String> arguments) {
        if (arguments.isEmpty()) return List.of();
        var wanted = arguments.getLast();
        boolean without = arguments.contains("-v");
        var found = lines.stream().filter(l -> l.contains(wanted) != without).toList();
        return arguments.contains("-c") ? List.of(Integer.toString(found.size())) : found;
    }
}
