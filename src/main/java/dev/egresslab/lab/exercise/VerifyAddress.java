package dev.egresslab.lab.exercise;

import java.util.List;
import java.util.Set;

/** Which address does the internet see, and whose is it? */
final class VerifyAddress implements Exercise {
    @Override
    public String id() {
        return "verify-address";
    }

    @Override
    public Set<String> types() {
        return Set.of("loadBalancer", "managedNATGateway", "userAssignedNATGateway");
    }

    @Override
    public List<Task> tasks() {
        return List.of(Task.looks("measure", Echo::verdict));
    }
}
