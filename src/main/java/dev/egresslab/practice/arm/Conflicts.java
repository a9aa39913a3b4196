package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;

/** The refusals while something else is going on. */
final class Conflicts {
    private Conflicts() {}

    static ArmError busy(ResourceId id, Operation running) {
        if (id.is("Microsoft.ContainerService/managedClusters"))
            return ArmError.aks(
                    409,
                    "OperationNotAllowed",
                    "Operation is not allowed: Another operation (%s) is in progress, please wait for it to finish before starting a new operation. See https://aka.ms/aks-pending-operation for more details"
                            .formatted(word(running)));
        return new ArmError(
                409,
                "AnotherOperationInProgress",
                "Another operation on this or dependent resource is in progress. To retrieve status of the operation use uri: %s?api-version=2025-03-01."
                        .formatted(Polls.path(running, "operations")));
    }

    private static String word(Operation running) {
        return switch (running.verb()) {
            case "DELETE" -> "Deleting";
            case "PUT" -> "Updating";
            case "start" -> "Starting";
            case "stop" -> "Stopping";
            default -> running.verb();
        };
    }
}
