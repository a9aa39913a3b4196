package dev.egresslab.plan;

/**
 * A subscription that the signed-in account can see.
 *
 * @param id a GUID
 * @param tenant GUID of the directory it belongs to
 * @param enabled false where it is disabled or past due: it can be read, nothing can be created
 */
public record Subscription(String id, String name, String tenant, boolean enabled) {}
