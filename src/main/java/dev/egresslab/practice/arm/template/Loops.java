package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;

/** How often a copy loop turns. */
final class Loops {
    private static final int MOST = 800;

    private Loops() {}

    static int count(JsonNode count, String name) {
        if (!count.isIntegralNumber() || count.asLong() < 0 || count.asLong() > MOST)
            throw new TemplateException(
                    "The copy count '%s' of '%s' is not valid: it must be a whole number between 0 and %d.",
                    count, name, MOST);
        return count.asInt();
    }
}
