package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Change;

/**
 * Keeps what it is on, and everything below, from being deleted or changed.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources">Lock resources</a>
 */
final class ManagementLocks implements ArmType {
    @Override
    public String name() {
        return "Microsoft.Authorization/locks";
    }

    @Override
    public String names() {
        return "[^<>%&?/]{1,260}";
    }

    @Override
    public void admit(Change change) {
        change.oneOf("/properties/level", "NotSpecified", "CanNotDelete", "ReadOnly");
    }
}
