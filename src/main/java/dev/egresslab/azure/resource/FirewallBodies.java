package dev.egresslab.azure.resource;

import com.azure.resourcemanager.network.fluent.models.AzureFirewallInner;
import com.azure.resourcemanager.network.models.AzureFirewallApplicationRule;
import com.azure.resourcemanager.network.models.AzureFirewallApplicationRuleCollection;
import com.azure.resourcemanager.network.models.AzureFirewallApplicationRuleProtocol;
import com.azure.resourcemanager.network.models.AzureFirewallApplicationRuleProtocolType;
import com.azure.resourcemanager.network.models.AzureFirewallNatRCAction;
import com.azure.resourcemanager.network.models.AzureFirewallNatRCActionType;
import com.azure.resourcemanager.network.models.AzureFirewallNatRule;
import com.azure.resourcemanager.network.models.AzureFirewallNatRuleCollection;
import com.azure.resourcemanager.network.models.AzureFirewallNetworkRule;
import com.azure.resourcemanager.network.models.AzureFirewallNetworkRuleCollection;
import com.azure.resourcemanager.network.models.AzureFirewallNetworkRuleProtocol;
import com.azure.resourcemanager.network.models.AzureFirewallRCAction;
import com.azure.resourcemanager.network.models.AzureFirewallRCActionType;
import dev.egresslab.lab.resource.FirewallRules;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rule collections as Azure spells them. */
final class FirewallBodies {
    private static final List<String> ANYWHERE = List.of("*");

    private final Supplier<String> publicAddress;

    /** @param publicAddress the firewall's, asked for only where a NAT rule needs it */
    FirewallBodies(Supplier<String> publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** Puts the collections into the firewall, in the place of those that have the same name. */
    void add(List<FirewallRules> wanted, AzureFirewallInner body) {
        for (var rules : wanted) {
            switch (rules) {
                case FirewallRules.Network network ->
                    body.withNetworkRuleCollections(with(
                            body.networkRuleCollections(),
                            collection(network),
                            AzureFirewallNetworkRuleCollection::name));
                case FirewallRules.Application application ->
                    body.withApplicationRuleCollections(with(
                            body.applicationRuleCollections(),
                            collection(application),
                            AzureFirewallApplicationRuleCollection::name));
                case FirewallRules.Nat nat ->
                    body.withNatRuleCollections(
                            with(body.natRuleCollections(), collection(nat), AzureFirewallNatRuleCollection::name));
            }
        }
    }

    private static <T> List<T> with(@Nullable List<T> there, T added, Function<T, String> name) {
        var all = new ArrayList<T>(there == null ? List.of() : there);
        all.removeIf(one -> name.apply(added).equalsIgnoreCase(name.apply(one)));
        all.add(added);
        return all;
    }

    private static AzureFirewallNetworkRuleCollection collection(FirewallRules.Network wanted) {
        return new AzureFirewallNetworkRuleCollection()
                .withName(wanted.name())
                .withPriority(wanted.priority())
                .withAction(allow())
                .withRules(wanted.rules().stream().map(FirewallBodies::rule).toList());
    }

    private static AzureFirewallNetworkRule rule(FirewallRules.NetworkRule wanted) {
        return new AzureFirewallNetworkRule()
                .withName(wanted.name())
                .withProtocols(wanted.protocols().stream()
                        .map(FirewallBodies::protocol)
                        .toList())
                .withSourceAddresses(ANYWHERE)
                .withDestinationAddresses(orNone(wanted.destinations()))
                .withDestinationFqdns(orNone(wanted.names()))
                .withDestinationPorts(wanted.ports());
    }

    private static AzureFirewallApplicationRuleCollection collection(FirewallRules.Application wanted) {
        return new AzureFirewallApplicationRuleCollection()
                .withName(wanted.name())
                .withPriority(wanted.priority())
                .withAction(allow())
                .withRules(wanted.rules().stream().map(FirewallBodies::rule).toList());
    }

    private static AzureFirewallApplicationRule rule(FirewallRules.ApplicationRule wanted) {
        return new AzureFirewallApplicationRule()
                .withName(wanted.name())
                .withSourceAddresses(ANYWHERE)
                .withProtocols(wanted.protocols().stream()
                        .map(FirewallBodies::applicationProtocol)
                        .toList())
                .withTargetFqdns(orNone(wanted.hosts()))
                .withFqdnTags(orNone(wanted.tags()));
    }

    private AzureFirewallNatRuleCollection collection(FirewallRules.Nat wanted) {
        return new AzureFirewallNatRuleCollection()
                .withName(wanted.name())
                .withPriority(wanted.priority())
                .withAction(new AzureFirewallNatRCAction().withType(AzureFirewallNatRCActionType.DNAT))
                .withRules(wanted.rules().stream().map(this::rule).toList());
    }

    private AzureFirewallNatRule rule(FirewallRules.NatRule wanted) {
        return new AzureFirewallNatRule()
                .withName(wanted.name())
                .withProtocols(List.of(protocol(wanted.protocol())))
                .withSourceAddresses(ANYWHERE)
                .withDestinationAddresses(List.of(publicAddress.get()))
                .withDestinationPorts(List.of(String.valueOf(wanted.port())))
                .withTranslatedAddress(wanted.to())
                .withTranslatedPort(String.valueOf(wanted.toPort()));
    }

    private static AzureFirewallRCAction allow() {
        return new AzureFirewallRCAction().withType(AzureFirewallRCActionType.ALLOW);
    }

    private static AzureFirewallNetworkRuleProtocol protocol(String name) {
        return AzureFirewallNetworkRuleProtocol.fromString(
                name.equalsIgnoreCase("any") ? "Any" : name.toUpperCase(Locale.ROOT));
    }

    /** {@code https=443}. */
    private static AzureFirewallApplicationRuleProtocol applicationProtocol(String text) {
        var parts = text.split("=", 2);
        var type = parts[0].substring(0, 1).toUpperCase(Locale.ROOT)
                + parts[0].substring(1).toLowerCase(Locale.ROOT);
        return new AzureFirewallApplicationRuleProtocol()
                .withProtocolType(AzureFirewallApplicationRuleProtocolType.fromString(type))
                .withPort(Integer.parseInt(parts[1]));
    }

    /** Azure refuses an empty list beside a filled one in some versions; absent is always right. */
    private static @Nullable List<String> orNone(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
