package dev.egresslab.plan;

/**
 * A directory of Entra ID that the signed-in account belongs to, as a member or a guest.
 *
 * @param id a GUID
 * @param domain its usual one, for example {@code contoso.onmicrosoft.com}
 */
public record Tenant(String id, String name, String domain) {}
