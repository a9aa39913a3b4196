package dev.egresslab.lab.template;

import java.util.List;

/** A value that is known only while the deployment goes on. */
sealed interface Value {
    /** The id of a resource. */
    record Id(Ref of) implements Value {}

    /**
     * Something that a resource tells once it is there.
     *
     * @param path from the resource's own document, for example {@code properties.ipAddress}
     */
    record Told(Ref by, String path) implements Value {}

    /** Pieces of text, and values among them. */
    record Joined(List<Object> parts) implements Value {
        public Joined {
            parts = List.copyOf(parts);
        }

        static Joined of(Object... parts) {
            return new Joined(List.of(parts));
        }
    }

    /** A role that Azure comes with, in the subscription that is deployed to. */
    record Role(String guid) implements Value {}

    /** A GUID that is the same each time for the same seeds. */
    record Guid(List<Object> seeds) implements Value {
        public Guid {
            seeds = List.copyOf(seeds);
        }
    }
}
