package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.arm.Change;
import dev.egresslab.practice.arm.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** A firewall's classic rule collections: checked, and dressed with the fields that Azure adds. */
final class FirewallRuleBodies {
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("networkRuleCollections", """
                {"protocols": [], "sourceAddresses": [], "destinationAddresses": [], "sourceIpGroups": [],
                 "destinationIpGroups": [], "destinationFqdns": [], "destinationPorts": []}""");
        RULES.put("applicationRuleCollections", """
                {"protocols": [], "sourceAddresses": [], "targetFqdns": [], "fqdnTags": [], "sourceIpGroups": [],
                 "actions": [], "direction": "Inbound", "priority": 0}""");
        RULES.put("natRuleCollections", """
                {"protocols": [], "sourceAddresses": [], "sourceIpGroups": [], "destinationAddresses": [],
                 "destinationPorts": []}""");
    }

    private FirewallRuleBodies() {}

    static void admit(Change change) {
        RULES.forEach((property, usual) -> {
            Parts.dress(change, property, property);
            var priorities = new HashSet<Integer>();
            change.items("/properties/" + property).forEach(item -> {
                int priority = collection(change, (ObjectNode) item, property, usual);
                if (!priorities.add(priority))
                    throw ArmError.bad(
                            "AzureFirewallRuleCollectionPriorityConflict",
                            "Azure Firewall %s has two rule collections of %s with priority %d.",
                            change.id().name(),
                            property,
                            priority);
            });
        });
    }

    private static int collection(Change change, ObjectNode body, String property, String usual) {
        var collection = new Change(change.id(), body, change.before(), change.draft(), change.realm());
        var name = body.path("name").asString();
        if (!body.at("/properties/priority").isIntegralNumber())
            throw ArmError.bad(
                    "AzureFirewallRuleCollectionPriorityMissing", "Rule collection %s has no priority.", name);
        int priority = collection.within("/properties/priority", 100, 65000, 100);
        if (property.equals("natRuleCollections")) collection.oneOf("/properties/action/type", "Dnat", "Snat");
        else collection.oneOf("/properties/action/type", "Allow", "Deny");
        var rules = collection.items("/properties/rules").toList();
        if (rules.isEmpty())
            throw ArmError.bad(
                    "AzureFirewallRuleCollectionEmpty", "Rule collection %s must have at least one rule.", name);
        var names = new HashSet<String>();
        for (var rule : rules) {
            if (!names.add(rule.path("name").asString("")))
                throw ArmError.bad(
                        "AzureFirewallRuleNameConflict",
                        "Rule collection %s has two rules with the name %s.",
                        name,
                        rule.path("name").asString(""));
            Json.fill((ObjectNode) rule, Json.object(usual));
            rule(change, (ObjectNode) rule, property);
        }
        return priority;
    }

    private static void rule(Change change, ObjectNode rule, String property) {
        var name = rule.path("name").asString("");
        if (rule.path("sourceAddresses").isEmpty()
                && rule.path("sourceIpGroups").isEmpty())
            throw ArmError.bad("AzureFirewallRuleSourceMissing", "Rule %s has no source addresses.", name);
        switch (property) {
            case "networkRuleCollections" -> network(change, rule, name);
            case "applicationRuleCollections" -> application(rule, name);
            default -> translation(rule, name);
        }
    }

    private static void network(Change change, ObjectNode rule, String name) {
        boolean names = !rule.path("destinationFqdns").isEmpty();
        if (!names
                && rule.path("destinationAddresses").isEmpty()
                && rule.path("destinationIpGroups").isEmpty())
            throw ArmError.bad("AzureFirewallRuleDestinationMissing", "Rule %s has no destination.", name);
        if (rule.path("destinationPorts").isEmpty())
            throw ArmError.bad("AzureFirewallRulePortsMissing", "Rule %s has no destination ports.", name);
        var proxy = change.body().at("/properties/additionalProperties").path("Network.DNS.EnableProxy");
        // https://learn.microsoft.com/azure/firewall/fqdn-filtering-network-rules
        boolean deployed = !change.body().at("/properties/ipConfigurations").isEmpty();
        if (names && deployed && !proxy.asString("").equalsIgnoreCase("true"))
            throw ArmError.bad(
                    "AzureFirewallFqdnFilteringRequiresDnsProxy",
                    "Rule %s filters by FQDN in a network rule: enable the DNS proxy of Azure Firewall %s first.",
                    name,
                    change.id().name());
    }

    private static void application(ObjectNode rule, String name) {
        boolean tags = !rule.path("fqdnTags").isEmpty();
        boolean names = !rule.path("targetFqdns").isEmpty();
        if (tags == names)
            throw ArmError.bad(
                    "AzureFirewallApplicationRuleTarget",
                    "Application rule %s must have either target FQDNs or FQDN tags.",
                    name);
        if (names && rule.path("protocols").isEmpty())
            throw ArmError.bad("AzureFirewallRuleProtocolsMissing", "Application rule %s has no protocols.", name);
        for (var protocol : rule.path("protocols")) protocol((ObjectNode) protocol, name);
    }

    private static void protocol(ObjectNode protocol, String rule) {
        var type = protocol.path("protocolType").asString("");
        for (var known : new String[] {"Http", "Https", "Mssql"})
            if (known.equalsIgnoreCase(type)) {
                protocol.put("protocolType", known);
                return;
            }
        throw ArmError.bad(
                "AzureFirewallApplicationRuleProtocolInvalid",
                "Application rule %s has the protocol '%s'; it must be Http, Https or Mssql.",
                rule,
                type);
    }

    private static void translation(JsonNode rule, String name) {
        boolean where = rule.has("translatedAddress") || rule.has("translatedFqdn");
        if (!where || !rule.has("translatedPort"))
            throw ArmError.bad(
                    "AzureFirewallNatRuleTranslationMissing",
                    "NAT rule %s needs a translated address or FQDN and a translated port.",
                    name);
    }
}
