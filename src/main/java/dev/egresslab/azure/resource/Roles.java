package dev.egresslab.azure.resource;

import com.azure.core.management.exception.ManagementException;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import com.azure.resourcemanager.authorization.models.PrincipalType;
import com.azure.resourcemanager.authorization.models.RoleAssignmentCreateParameters;
import dev.egresslab.azure.Clients;
import dev.egresslab.azure.Operation;
import dev.egresslab.estate.ResourceId;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** Grants of roles. The id of a grant follows from scope, role and principal, so that granting twice grants once. */
final class Roles {
    // https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    static final String NETWORK_CONTRIBUTOR = "4d97b98b-1d4f-4787-a291-c67834d212e7";
    static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";

    private final Clients clients;

    Roles(Clients clients) {
        this.clients = clients;
    }

    RoleAssignmentInner grant(ResourceId scope, String role, String principal, Operation operation) {
        var body = new RoleAssignmentCreateParameters()
                .withRoleDefinitionId(clients.role(role))
                .withPrincipalId(principal)
                .withPrincipalType(PrincipalType.SERVICE_PRINCIPAL);
        try {
            return clients.authorization()
                    .getRoleAssignments()
                    .createByIdWithResponse(id(scope, role, principal), body, operation.context())
                    .getValue();
        } catch (ManagementException e) {
            // somebody granted the same under another id: that is what was wanted
            if (e.getValue() == null
                    || !"RoleAssignmentExists".equals(e.getValue().getCode())) throw e;
            return new RoleAssignmentInner().withPrincipalId(principal);
        }
    }

    RoleAssignmentInner find(ResourceId scope, String role, String principal) {
        return clients.authorization().getRoleAssignments().getById(id(scope, role, principal));
    }

    void revoke(ResourceId scope, String role, String principal, Operation operation) {
        clients.authorization()
                .getRoleAssignments()
                .deleteByIdWithResponse(id(scope, role, principal), null, operation.context());
    }

    /** Without the first slash, which the SDK would double. */
    static String id(ResourceId scope, String role, String principal) {
        var seed = (scope.key() + "|" + role + "|" + principal).toLowerCase(Locale.ROOT);
        var guid = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        return scope.toString().substring(1) + "/providers/Microsoft.Authorization/roleAssignments/" + guid;
    }
}
