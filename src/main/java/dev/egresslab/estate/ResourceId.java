package dev.egresslab.estate;

import java.util.Locale;
import java.util.Optional;

/**
 * The id of an ARM resource, for example
 * {@code /subscriptions/…/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s}. Keeps the casing it
 * came with; equal to every other casing, as in Azure.
 */
public final class ResourceId implements Comparable<ResourceId> {
    private final String path;
    private final String[] segments;

    private ResourceId(String path) {
        this.path = path;
        segments = path.substring(1).split("/");
    }

    /**
     * Reads an id; collapses repeated slashes and drops a trailing one.
     *
     * @throws IllegalArgumentException where it does not start with a slash
     */
    public static ResourceId of(String text) {
        var path = text.replaceAll("/+", "/").replaceAll("/$", "");
        if (!path.startsWith("/") || path.length() < 2) throw new IllegalArgumentException("Not an ARM id: " + text);
        return new ResourceId(path);
    }

    /** Last segment. */
    public String name() {
        return segments[segments.length - 1];
    }

    /** For example {@code Microsoft.Network/virtualNetworks/subnets}; groups and subscriptions are {@code Microsoft.Resources/…}. */
    public String type() {
        int provider = lastProvider();
        if (provider < 0)
            return segments.length <= 2 ? "Microsoft.Resources/subscriptions" : "Microsoft.Resources/resourceGroups";
        var type = new StringBuilder(segments[provider + 1]);
        for (int i = provider + 2; i < segments.length; i += 2) type.append('/').append(segments[i]);
        return type.toString();
    }

    public boolean is(String type) {
        return type().equalsIgnoreCase(type);
    }

    public Optional<String> subscription() {
        return after("subscriptions");
    }

    /** The resource group's name, where the id lies in one. */
    public Optional<String> group() {
        return after("resourceGroups");
    }

    /** The id of the resource group, where the id lies in one. */
    public Optional<ResourceId> groupId() {
        return group().map(group -> of("/subscriptions/" + segments[1] + "/resourceGroups/" + group));
    }

    /** What holds it: the parent resource of a child, the scope of an extension, the group of a top-level resource. */
    public Optional<ResourceId> parent() {
        int provider = lastProvider();
        if (provider < 0) return segments.length <= 2 ? Optional.empty() : Optional.of(cut(segments.length - 2));
        if (segments.length - provider > 4) return Optional.of(cut(segments.length - 2));
        return provider == 0 ? Optional.empty() : Optional.of(cut(provider));
    }

    /** A child resource, or for a group's id a resource in it: {@code child("providers/Microsoft.Network/natGateways", "n")}. */
    public ResourceId child(String type, String name) {
        return of(path + "/" + type + "/" + name);
    }

    /** Whether this id lies below the other, or is it. */
    public boolean within(ResourceId other) {
        var mine = key();
        var theirs = other.key();
        return mine.equals(theirs) || mine.startsWith(theirs + "/");
    }

    /** The same for every casing of an id. */
    public String key() {
        return path.toLowerCase(Locale.ROOT);
    }

    private int lastProvider() {
        for (int i = segments.length - 1; i >= 0; i--) if (segments[i].equalsIgnoreCase("providers")) return i;
        return -1;
    }

    private Optional<String> after(String word) {
        for (int i = 0; i + 1 < segments.length; i += 2) {
            if (segments[i].equalsIgnoreCase("providers")) return Optional.empty();
            if (segments[i].equalsIgnoreCase(word)) return Optional.of(segments[i + 1]);
        }
        return Optional.empty();
    }

    private ResourceId cut(int count) {
        return of("/" + String.join("/", java.util.Arrays.copyOf(segments, count)));
    }

    @Override
    public int compareTo(ResourceId other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId id && key().equals(id.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
