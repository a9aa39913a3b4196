package dev.egresslab.practice.fault;

import dev.egresslab.practice.http.Request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which calls a fault strikes.
 *
 * @param method for example {@code PUT}; empty for any
 * @param type for example {@code Microsoft.Network/azureFirewalls}, {@code Microsoft.Network/*}, {@code operations} for
 *     polls, {@code identity}, {@code kubernetes}; empty for all of Azure Resource Manager, {@code *} for everything
 * @param from the first of the matching calls that is struck, counted from 1
 * @param times how many from there on; 0 for all
 * @param chance of each of them to be struck, 0 to 1
 */
public record Match(String method, String type, int from, int times, double chance) {
    public Match {
        if (from < 1 || times < 0 || chance < 0 || chance > 1)
            throw new IllegalArgumentException("from is 1 or more, times 0 or more, chance 0 to 1");
    }

    /** Every such call. */
    public static Match every(String method, String type) {
        return new Match(method, type, 1, 0, 1);
    }

    /** One call alone. */
    public static Match only(String method, String type, int call) {
        return new Match(method, type, call, 1, 1);
    }

    boolean concerns(Request request) {
        return (method.isEmpty() || method.equalsIgnoreCase(request.method())) && type(kind(request.path()));
    }

    /** Whether the call is struck, given how many concerned calls there have been, this one included. */
    boolean counts(long call) {
        return call >= from && (times == 0 || call < (long) from + times);
    }

    private boolean type(String kind) {
        if (type.equals("*")) return true;
        if (type.isEmpty()) return !kind.equals("identity") && !kind.equals("kubernetes");
        return type.endsWith("*")
                ? kind.regionMatches(true, 0, type, 0, type.length() - 1)
                : kind.equalsIgnoreCase(type);
    }

    /** What a path asks for: an ARM type, or one of the words above. */
    static String kind(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        if (lower.startsWith("/k8s/")) return "kubernetes";
        if (!lower.startsWith("/subscriptions") && !lower.startsWith("/providers") && !lower.startsWith("/tenants"))
            return "identity";
        if (lower.contains("/operations/") || lower.contains("/operationresults/")) return "operations";
        int provider = lower.lastIndexOf("/providers/");
        if (provider < 0)
            return lower.contains("/resourcegroups") ? "Microsoft.Resources/resourceGroups" : "subscriptions";
        var words = List.of(path.substring(provider + 11).split("/"));
        var types = new ArrayList<>(words.subList(0, 1));
        for (int i = 1; i < words.size(); i += 2) types.add(words.get(i));
        return String.join("/", types);
    }
}
