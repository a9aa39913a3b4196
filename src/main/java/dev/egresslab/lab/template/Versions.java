package dev.egresslab.lab.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The versions of Azure's providers that this product speaks; everything is read and written in the same ones. */
public final class Versions {
    public static final String RESOURCES = "2025-04-01";

    private static final Map<String, String> BY_PROVIDER = Map.of(
            "microsoft.resources", RESOURCES,
            "microsoft.network", "2025-03-01",
            "microsoft.containerservice", "2025-09-01",
            "microsoft.managedidentity", "2024-11-30",
            "microsoft.compute", "2025-04-01",
            "microsoft.authorization", "2022-04-01");

    private Versions() {}

    /** Empty for a provider that no lab is made of. */
    public static Optional<String> of(String type) {
        var provider = type.substring(0, type.indexOf('/')).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_PROVIDER.get(provider));
    }
}
