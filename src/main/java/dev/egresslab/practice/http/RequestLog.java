package dev.egresslab.practice.http;

/** Hears of every request that was answered. */
@FunctionalInterface
public interface RequestLog {
    /**
     * @param status 0 where the connection was cut instead
     * @param nanos time inside the practice cloud; a streamed answer counts until its last byte
     */
    void answered(Request request, int status, long nanos);
}
