package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

/** An identity that resources act with. */
final class UserAssignedIdentities implements ArmType {
    static final String TYPE = "Microsoft.ManagedIdentity/userAssignedIdentities";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public void admit(Change change) {
        change.properties().put("tenantId", change.realm().tenant());
        change.keep("principalId", change.realm().uuid());
        change.keep("clientId", change.realm().uuid());
        change.fill("""
                {"tags": {}}""");
    }
}
