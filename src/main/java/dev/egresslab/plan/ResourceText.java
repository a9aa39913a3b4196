package dev.egresslab.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.egresslab.address.Cidr;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import tools.jackson.databind.json.JsonMapper;

/** Resources as the journal keeps them. */
final class ResourceText {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Resource.class, Kinds.class)
            .addMixIn(Resource.Route.class, Kinds.class)
            .addMixIn(FirewallRules.class, Kinds.class)
            .addMixIn(Cidr.class, Range.class)
            .build();

    private ResourceText() {}

    static String write(Resource resource) {
        return JSON.writerFor(Resource.class).writeValueAsString(resource);
    }

    static Resource read(String text) {
        return JSON.readValue(text, Resource.class);
    }

    /** Each names its kind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
    private interface Kinds {}

    /** A range is its text. */
    private abstract static class Range {
        @JsonCreator
        static Cidr parse(String text) {
            return Cidr.parse(text);
        }

        @Override
        @JsonValue
        public abstract String toString();
    }
}
