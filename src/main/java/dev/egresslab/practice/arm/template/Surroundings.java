package dev.egresslab.practice.arm.template;

import tools.jackson.databind.JsonNode;

/** What a template can ask of the cloud that it is deployed to. */
public interface Surroundings {
    String subscription();

    String tenant();

    /** Name of the resource group. */
    String group();

    /** {@code resourceGroup()} as an object. */
    JsonNode resourceGroup();

    /** Name of the deployment. */
    String deployment();

    /** The resource with an id as an answer shows it; a missing node where it does not exist. */
    JsonNode resource(String id);

    /** The moment of the deployment in ISO 8601, for {@code utcNow()}. */
    String now();

    /** A random identifier, for {@code newGuid()}. */
    String uuid();
}
