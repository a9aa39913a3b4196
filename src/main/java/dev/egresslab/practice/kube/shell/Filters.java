package dev.egresslab.practice.kube.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small programs between two pipes: seq, sort, uniq, wc, head, tail, grep, with the options that a count needs. */
final class Filters {
    static final List<String> NAMES = List.of("seq", "sort", "uniq", "wc", "head", "tail", "grep", "cut", "tr", "tee");
    private static final int MOST = 1_000_000;
    private static final int USUAL = 10;

    private Filters() {}

    static int run(String name, List<String> arguments, Console console) throws InterruptedException {
        if (name.equals("seq")) return seq(arguments, console);
        var lines = lines(console);
        var out = switch (name) {
            case "sort" -> sorted(lines, arguments);
            case "uniq" -> unique(lines, arguments.contains("-c"));
            case "wc" ->
                List.of(Integer.toString(
                        arguments.contains("-c")
                                ? lines.stream()
                                        .mapToInt(line -> line.length() + 1)
                                        .sum()
                                : lines.size()));
            case "head" -> lines.subList(0, Math.min(lines.size(), count(arguments)));
            case "tail" -> lines.subList(Math.max(0, lines.size() - count(arguments)), lines.size());
            case "cut" -> cut(lines, arguments);
            case "tr" -> lines.stream().map(line -> translated(line, arguments)).toList();
            case "tee" -> lines;
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

    /** {@code -d. -f2}: one field of each line. */
    private static List<String> cut(List<String> lines, List<String> arguments) {
        var all = String.join(" ", arguments);
        var separator = all.replaceFirst("^.*-d ?(.).*$", "$1");
        var field = all.replaceFirst("^.*-f ?([0-9]+).*$", "$1");
        if (separator.length() != 1 || !field.matches("[0-9]{1,3}")) return lines;
        return lines.stream()
                .map(line -> line.split(java.util.regex.Pattern.quote(separator), -1))
                .map(parts -> parts.length < Integer.parseInt(field) ? parts[0] : parts[Integer.parseInt(field) - 1])
                .toList();
    }

    /** {@code -d abc}, or {@code abc xyz}. */
    private static String translated(String line, List<String> arguments) {
        if (arguments.size() != 2) return line;
        var from = arguments.getFirst();
        var to = arguments.getLast();
        var out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (from.equals("-d")) {
                if (to.indexOf(c) < 0) out.append(c);
            } else {
                int at = from.indexOf(c);
                out.append(at < 0 || to.isEmpty() ? c : to.charAt(Math.min(at, to.length() - 1)));
            }
        }
        return out.toString();
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
        boolean folded = arguments.contains("-i");
        var found = lines.stream()
                .filter(line -> contains(line, wanted, folded) != without)
                .toList();
        return arguments.contains("-c") ? List.of(Integer.toString(found.size())) : found;
    }

    private static boolean contains(String line, String wanted, boolean folded) {
        return folded
                ? line.toLowerCase(java.util.Locale.ROOT).contains(wanted.toLowerCase(java.util.Locale.ROOT))
                : line.contains(wanted);
    }
}
