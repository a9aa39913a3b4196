package dev.egresslab.practice.fault;

import dev.egresslab.practice.http.Request;

import java.util.Optional;

/** Azure's own English for what goes wrong; names in braces are filled in from the request. */
final class Wording {
    static final String PUBLIC_IPS =
            "Cannot create more than 20 public IP addresses for this subscription in this region.";
    static final String VCPU =
            "Insufficient regional vcpu quota left for location {location}. left regional vcpu quota 0, requested quota 6. If you want to increase the quota, please follow this instruction: https://learn.microsoft.com/en-us/azure/quotas/view-quotas. Surge nodes would also consume vcpu quota, please consider use smaller maxSurge or use maxUnavailable to proceed upgrade without surge nodes.";
    static final String POLICY =
            "Resource '{name}' was disallowed by policy. Policy identifiers: '[{\"policyAssignment\":{\"name\":\"No public IP addresses\",\"id\":\"/subscriptions/{subscription}/providers/Microsoft.Authorization/policyAssignments/no-public-ips\"},\"policyDefinition\":{\"name\":\"Not allowed resource types\",\"id\":\"/providers/Microsoft.Authorization/policyDefinitions/6c112d4e-5bc7-47ae-a041-ea2d9dccd749\"}}]'.";
    static final String AKS_POLICY =
            "Resource request failed due to RequestDisallowedByPolicy. Please see https://aka.ms/aks-requestdisallowedbypolicy for more details. Details: "
                    + "Resource of type 'Microsoft.Network/publicIPAddresses' was disallowed by policy 'No public IP addresses'.";
    static final String CAPACITY =
            "Allocation failed. We do not have sufficient capacity for the requested VM size in this region. Read more about improving likelihood of allocation success at https://aka.ms/allocation-guidance.";
    static final String SIZE =
            "The requested size for resource '{id}' is currently not available in location '{location}' zones '' for subscription '{subscription}'. Please try another size or deploy to a different location or zones. See https://aka.ms/azureskunotavailable for details.";
    static final String RIGHTS =
            "The client has permission to perform action 'Microsoft.ContainerService/managedClusters/write' on scope '{id}'; however, it does not have permission to perform action 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) of the cluster's subnet, or the linked scope(s) are invalid.";
    static final String NOT_ALLOWED =
            "The client does not have authorization to perform action '{type}/write' over scope '{id}' or the scope is invalid. If access was recently granted, please refresh your credentials.";
    static final String UNREGISTERED =
            "The subscription is not registered to use namespace 'Microsoft.ContainerService'. See https://aka.ms/rps-not-found for how to register subscriptions.";
    static final String INTERNAL = "An internal error occurred while processing the request.";
    static final String IN_USE =
            "Subnet {name} is in use and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet. See aka.ms/deletesubnet.";
    static final String THROTTLED =
            "The request is being throttled as the limit has been reached for operation type - Write. For more information, see - https://aka.ms/srpthrottlinglimits.";
    static final String UNAVAILABLE = "The service is temporarily unavailable. Please retry the request.";

    private Wording() {}

    /** The text with what the request says filled in. */
    static String of(String text, Request request) {
        if (text.indexOf('{') < 0) return text;
        var path = request.path();
        var segments = path.split("/");
        return text.replace("{name}", segments[segments.length - 1])
                .replace("{id}", path)
                .replace("{type}", Match.kind(path))
                .replace("{subscription}", segments.length > 2 ? segments[2] : "")
                .replace("{location}", location(request).orElse("this region"));
    }

    private static Optional<String> location(Request request) {
        var body = new String(request.body(), java.nio.charset.StandardCharsets.UTF_8);
        var match = java.util.regex.Pattern.compile("\"location\"\\s*:\\s*\"([a-z0-9]+)\"")
                .matcher(body);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }
}
