package dev.egresslab.practice.arm.type;

import dev.egresslab.address.AddressException;
import dev.egresslab.address.Cidr;
import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmError;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Address ranges as networks and subnets carry them, read with the refusals of Microsoft.Network. */
final class Prefixes {
    private Prefixes() {}

    static Cidr parse(String text, ResourceId id) {
        try {
            if (text.contains("/")) return Cidr.parse(text);
        } catch (AddressException e) {
            if (e.suggestion() != null)
                throw ArmError.bad(
                        "InvalidCIDRNotation",
                        "The address prefix %s in resource %s has an invalid CIDR notation. Given the prefix length, the address prefix should be %s.",
                        text,
                        id,
                        e.suggestion());
        }
        throw ArmError.bad(
                "InvalidAddressPrefixFormat",
                "Address prefix %s of resource %s is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.",
                text,
                id);
    }

    /** A subnet's ranges: {@code addressPrefix}, or {@code addressPrefixes} of newer clients. */
    static List<Cidr> ofSubnet(JsonNode body, ResourceId id) {
        var one = body.at("/properties/addressPrefix");
        var texts = one.isString()
                ? Stream.of(one.asString())
                : body.at("/properties/addressPrefixes").valueStream().map(JsonNode::asString);
        return texts.map(text -> parse(text, id)).toList();
    }

    static List<Cidr> ofNetwork(JsonNode body, ResourceId id) {
        return body.at("/properties/addressSpace/addressPrefixes")
                .valueStream()
                .map(text -> parse(text.asString(), id))
                .toList();
    }

    /** First range of a stored subnet. */
    static Optional<Cidr> first(Document subnet) {
        return ofSubnet(subnet.body(), subnet.id()).stream().findFirst();
    }
}
