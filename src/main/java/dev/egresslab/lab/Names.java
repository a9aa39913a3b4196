package dev.egresslab.lab;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Azure accepts as a name, by ARM type.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules">Naming rules</a>
 */
final class Names {
    private static final Pattern NETWORK = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?");
    private static final Map<String, Pattern> RULES = Map.of(
            "Microsoft.Resources/resourceGroups", Pattern.compile("[\\p{L}\\p{N}._()-]{0,89}[\\p{L}\\p{N}_()-]"),
            "Microsoft.ContainerService/managedClusters",
                    Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"),
            "Microsoft.ManagedIdentity/userAssignedIdentities", Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{2,127}"));

    private Names() {}

    static boolean accepts(String armType, String name) {
        return RULES.getOrDefault(armType, NETWORK).matcher(name).matches();
    }

    /** Key of the text that says the rule. */
    static String rule(String armType) {
        return switch (armType) {
            case "Microsoft.Resources/resourceGroups" -> "problem.name.group";
            case "Microsoft.ContainerService/managedClusters" -> "problem.name.cluster";
            case "Microsoft.ManagedIdentity/userAssignedIdentities" -> "problem.name.identity";
            default -> "problem.name.network";
        };
    }
}
