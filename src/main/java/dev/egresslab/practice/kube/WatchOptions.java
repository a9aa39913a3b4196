package dev.egresslab.practice.kube;

import dev.egresslab.practice.http.Request;

/**
 * What a client wants to hear of.
 *
 * @param after the version from which on changes are wanted; 0 where what exists comes first
 * @param initialEvents whether what exists comes first and is closed by a bookmark
 * @param bookmarks whether the version is told from time to time
 * @param seconds of real time, after which the watch ends
 */
record WatchOptions(long after, boolean initialEvents, boolean bookmarks, long seconds) {
    private static final long USUAL = 1_800;

    static WatchOptions of(Request request) {
        var version = request.query("resourceVersion").orElse("");
        boolean initial = is(request, "sendInitialEvents");
        boolean bookmarks = is(request, "allowWatchBookmarks");
        if (!version.isEmpty() && !version.matches("[0-9]{1,18}")) throw wrong("resourceVersion", version);
        if (initial && !request.query("resourceVersionMatch").orElse("").equals("NotOlderThan"))
            throw KubeError.forbiddenOption(
                    "sendInitialEvents: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
        var seconds = request.query("timeoutSeconds").orElse("");
        if (!seconds.isEmpty() && !seconds.matches("[0-9]{1,9}")) throw wrong("timeoutSeconds", seconds);
        return new WatchOptions(
                version.isEmpty() || initial ? 0 : Long.parseLong(version),
                initial && bookmarks,
                bookmarks,
                seconds.isEmpty() || Long.parseLong(seconds) == 0 ? USUAL : Long.parseLong(seconds));
    }

    boolean fromNow() {
        return after == 0;
    }

    private static boolean is(Request request, String option) {
        return request.query(option)
                .filter(v -> v.equals("true") || v.equals("1"))
                .isPresent();
    }

    private static KubeError wrong(String option, String value) {
        return KubeError.bad(option + ": Invalid value: \"" + value + "\": must be a number");
    }
}
