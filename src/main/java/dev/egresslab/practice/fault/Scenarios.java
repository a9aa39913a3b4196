package dev.egresslab.practice.fault;

import dev.egresslab.practice.fault.Trouble.Cut;
import dev.egresslab.practice.fault.Trouble.DropRules;
import dev.egresslab.practice.fault.Trouble.Expire;
import dev.egresslab.practice.fault.Trouble.FailLate;
import dev.egresslab.practice.fault.Trouble.Hide;
import dev.egresslab.practice.fault.Trouble.Lose;
import dev.egresslab.practice.fault.Trouble.Refuse;
import dev.egresslab.practice.fault.Trouble.Stall;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The ways of failing that are worth a lesson, with Azure's own codes and words.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-error-code-page
 */
public final class Scenarios {
    private static final String ADDRESSES = "Microsoft.Network/publicIPAddresses";
    private static final String CLUSTERS = "Microsoft.ContainerService/managedClusters";
    private static final String FIREWALLS = "Microsoft.Network/azureFirewalls";
    private static final String SUBNETS = "Microsoft.Network/virtualNetworks/subnets";

    /** All of them; texts under {@code fault.<name>}. */
    public static final List<FaultPlan> ALL = List.of(
            plan(
                    "quota-public-ips",
                    every(ADDRESSES, new Refuse(400, "PublicIPCountLimitReached", Wording.PUBLIC_IPS, 0)),
                    every(CLUSTERS, new Refuse(400, "ManagedOutboundIPCountExceedsQuotaLimit", Wording.PUBLIC_IPS, 0))),
            plan("quota-vcpu", every(CLUSTERS, new Refuse(400, "ErrCode_InsufficientVCPUQuota", Wording.VCPU, 0))),
            plan(
                    "policy-public-ips",
                    every(ADDRESSES, new Refuse(403, "RequestDisallowedByPolicy", Wording.POLICY, 0)),
                    every(CLUSTERS, new FailLate("RequestDisallowedByPolicy", Wording.AKS_POLICY))),
            plan("no-capacity", every(CLUSTERS, new FailLate("AllocationFailed", Wording.CAPACITY))),
            plan("size-not-available", every(CLUSTERS, new Refuse(409, "SkuNotAvailable", Wording.SIZE, 0))),
            plan(
                    "no-rights-on-subnet",
                    every(CLUSTERS, new Refuse(403, "LinkedAuthorizationFailed", Wording.RIGHTS, 0))),
            plan("no-rights-on-group", every("", new Refuse(403, "AuthorizationFailed", Wording.NOT_ALLOWED, 0))),
            plan(
                    "not-registered",
                    every(CLUSTERS, new Refuse(409, "MissingSubscriptionRegistration", Wording.UNREGISTERED, 0))),
            plan("firewall-rule-missing", first("PUT", FIREWALLS, new DropRules("aksfwar"))),
            plan("firewall-fails-late", first("PUT", FIREWALLS, new FailLate("InternalServerError", Wording.INTERNAL))),
            plan("cluster-fails-late", first("PUT", CLUSTERS, new FailLate("InternalServerError", Wording.INTERNAL))),
            plan(
                    "subnet-in-use",
                    first("DELETE", SUBNETS, new Refuse(400, "InUseSubnetCannotBeDeleted", Wording.IN_USE, 0))),
            plan("throttled", writes(0.35, new Refuse(429, "TooManyRequests", Wording.THROTTLED, 2))),
            plan("unavailable", often(0.1, new Refuse(503, "ServiceUnavailable", Wording.UNAVAILABLE, 1))),
            plan("bad-network", often(0.05, new Cut()), often(0.05, new Lose())),
            plan("slow-answers", often(0.05, new Stall(Duration.ofSeconds(20)))),
            plan("slow-to-show", every("", new Hide(2))),
            plan("tokens-expire", new Fault(new Match("", "", 12, 1, 1), new Expire())),
            plan("answer-lost", first("PUT", CLUSTERS, new Lose())));

    private Scenarios() {}

    /** The scenario of this name. */
    public static Optional<FaultPlan> find(String name) {
        return ALL.stream().filter(plan -> plan.name().equalsIgnoreCase(name)).findFirst();
    }

    private static FaultPlan plan(String name, Fault... faults) {
        return new FaultPlan(name, name.hashCode(), List.of(faults));
    }

    private static Fault every(String type, Trouble trouble) {
        return new Fault(Match.every("PUT", type), trouble);
    }

    private static Fault first(String method, String type, Trouble trouble) {
        return new Fault(Match.only(method, type, 1), trouble);
    }

    private static Fault writes(double chance, Trouble trouble) {
        return new Fault(new Match("PUT", "", 1, 0, chance), trouble);
    }

    private static Fault often(double chance, Trouble trouble) {
        return new Fault(new Match("", "", 1, 0, chance), trouble);
    }
}
