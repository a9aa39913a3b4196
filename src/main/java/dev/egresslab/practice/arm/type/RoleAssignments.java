package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

/** Who may do what with a resource. */
final class RoleAssignments implements ArmType {
    static final String TYPE = "Microsoft.Authorization/roleAssignments";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public String names() {
        return "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    }

    @Override
    public void admit(Change change) {
        var role = change.text("/properties/roleDefinitionId").orElse("");
        var principal = change.text("/properties/principalId").orElse("");
        if (role.isEmpty() || principal.isEmpty())
            throw ArmError.bad(
                    "InvalidCreateRoleAssignmentRequest",
                    "The request is invalid: it needs a role definition and a principal.");
        var scope = change.id().parent().orElseThrow();
        for (var other : change.draft().all(TYPE)) {
            boolean same = other.id().parent().filter(scope::equals).isPresent()
                    && other.text("/properties/roleDefinitionId")
                            .filter(r -> last(r).equalsIgnoreCase(last(role)))
                            .isPresent()
                    && other.text("/properties/principalId")
                            .filter(principal::equalsIgnoreCase)
                            .isPresent();
            if (same && !other.id().equals(change.id()))
                throw new ArmError(
                        409,
                        "RoleAssignmentExists",
                        "The role assignment already exists. The ID of the conflicting role assignment is %s."
                                .formatted(other.name().replace("-", "")));
        }
        if (!change.creating()) throw new ArmError(409, "RoleAssignmentExists", "The role assignment already exists.");
        change.properties().put("scope", scope.toString());
        change.fill("""
                {"properties": {"principalType": "ServicePrincipal", "condition": null, "conditionVersion": null,
                 "createdBy": "", "updatedBy": "", "delegatedManagedIdentityResourceId": null, "description": null}}""");
        var now = change.realm().clock().now().toString();
        change.properties().put("createdOn", now).put("updatedOn", now);
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
