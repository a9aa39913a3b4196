package dev.egresslab.practice;

import dev.egresslab.practice.http.PracticeServer;

import java.util.function.IntFunction;

/** Which port to listen on: the one asked for, or one that clients of an earlier start still know, or any. */
final class Ports {
    private Ports() {}

    static PracticeServer listen(int asked, int last, IntFunction<PracticeServer> start) {
        if (asked != 0) return start.apply(asked);
        try {
            return start.apply(last == 0 ? PracticeCloud.PORT : last);
        } catch (PracticeException taken) {
            return start.apply(0);
        }
    }
}
