package dev.egresslab.azure;

import com.azure.core.http.HttpPipelineBuilder;
import dev.egresslab.lab.LabException;
import dev.egresslab.plan.Proxies;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which cloud the environment names: {@code EGRESS_LAB_CLOUD} is a name that {@code az cloud list} knows, or the address of
 * another cloud's Resource Manager, with its certificate authority in the file {@code EGRESS_LAB_CLOUD_CA}. It is reached
 * through the proxy that the environment names.
 *
 * @param name as az calls it, or the host of its address
 * @param endpoint asked for when it is needed first: a cloud that is not Azure's tells itself where its parts are
 */
public record Clouds(String name, Supplier<CloudEndpoint> endpoint) {
    private static final String ANY = SignIn.ANY_TENANT;

    /** @throws LabException where the name is none, or the file cannot be read */
    public static Clouds of(Map<String, String> environment) {
        var named = environment.getOrDefault("EGRESS_LAB_CLOUD", "AzureCloud").strip();
        var proxies = NamedProxies.of(environment);
        return switch (named) {
            case "", "AzureCloud" ->
                new Clouds("AzureCloud", () -> CloudEndpoint.azure(ANY, "").through(proxies));
            case "AzureChinaCloud" ->
                new Clouds(named, () -> CloudEndpoint.china(ANY, "").through(proxies));
            case "AzureUSGovernment" ->
                new Clouds(named, () -> CloudEndpoint.usGovernment(ANY, "").through(proxies));
            default -> own(named, Optional.ofNullable(environment.get("EGRESS_LAB_CLOUD_CA")), proxies);
        };
    }

    /** Whether it is one of Azure's own, where list prices are public and the internet is the world's. */
    public boolean azures() {
        return name.startsWith("Azure");
    }

    /** Where people look at its resources, without a slash at its end; empty where nobody knows of such a place. */
    Optional<String> portal() {
        // https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
        // https://learn.microsoft.com/azure/china/resources-developer-guide
        return Optional.ofNullable(
                switch (name) {
                    case "AzureCloud" -> "https://portal.azure.com";
                    case "AzureChinaCloud" -> "https://portal.azure.cn";
                    case "AzureUSGovernment" -> "https://portal.azure.us";
                    default -> null;
                });
    }

    private static Clouds own(String address, Optional<String> authority, Proxies proxies) {
        if (!address.startsWith("https://")) throw LabException.of("cloud", address);
        var base = URI.create(address.replaceAll("/+$", ""));
        var trust = authority.map(Clouds::pem);
        return new Clouds(
                String.valueOf(base.getHost()),
                Once.of(() -> Refusals.translating(() -> discovered(base, trust, proxies))));
    }

    private static String pem(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw LabException.of("cloud.ca", file, String.valueOf(e.getMessage()));
        }
    }

    /** As {@code az cloud register --endpoint-resource-manager} does it. */
    private static CloudEndpoint discovered(URI base, Optional<String> trust, Proxies proxies) {
        var bare = new CloudEndpoint(base, base, ANY, "", trust, false, proxies);
        var pipeline = new HttpPipelineBuilder()
                .httpClient(Transport.to(bare))
                .policies()
                .build();
        var parts = new Rest(bare, pipeline)
                .document("/metadata/endpoints", "api-version=2022-09-01")
                .map(body -> body.path("authentication"))
                .orElseThrow(() -> Refusals.ours("NotACloud", 404, "notACloud", base.toString()));
        return bare.at(tenant(parts), "").signingIn(authority(parts, base));
    }

    /** Under AD FS the directory is the last part of the address; it is named apart here. */
    private static URI authority(JsonNode parts, URI base) {
        var login = parts.path("loginEndpoint").asString(base.toString());
        return URI.create(login.replaceAll("/adfs/?$", "").replaceAll("/+$", ""));
    }

    private static String tenant(JsonNode parts) {
        var tenant = parts.path("tenant").asString("");
        return tenant.isEmpty() || tenant.equals("common") ? ANY : tenant;
    }
}
