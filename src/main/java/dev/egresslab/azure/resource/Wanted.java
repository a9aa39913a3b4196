package dev.egresslab.azure.resource;

import dev.egresslab.lab.resource.Resource;

/** A resource together with how its kind is handled. */
public record Wanted<R extends Resource.Arm, T>(Kind<R, T> kind, R resource) {}
