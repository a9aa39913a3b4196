package dev.egresslab.practice.http;

/** Hears of every request that was answered. */
@FunctionalInterface
public interface RequestLog {
    /** @param nanos time inside the practice cloud; a streamed answer counts until its last byte */
    void answered(Request request, int status, long nanos);
}
