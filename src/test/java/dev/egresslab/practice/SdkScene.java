package dev.egresslab.practice;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.http.policy.HttpLogDetailLevel;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.core.util.Configuration;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.containerservice.ContainerServiceManager;
import com.azure.resourcemanager.msi.MsiManager;
import com.azure.resourcemanager.network.NetworkManager;
import com.azure.resourcemanager.resources.ResourceManager;
import com.azure.resourcemanager.resources.fluentcore.utils.HttpPipelineProvider;
import dev.egresslab.Trust;

import java.net.ProxySelector;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A practice cloud whose durations pass at once, and Microsoft's own SDK, unmodified, signed in to it over the wire. */
final class SdkScene implements AutoCloseable {
    // warns with every request that it leaves the content-length to the JDK
    private static final Logger CHATTY = Logger.getLogger("com.azure.core.http.jdk.httpclient");

    final PracticeCloud cloud;
    final ResourceManager resources;
    final NetworkManager network;
    final MsiManager identities;
    final ContainerServiceManager clusters;

    SdkScene(Path folder) throws Exception {
        CHATTY.setLevel(Level.SEVERE);
        cloud = PracticeCloud.start(
                new PracticeCloud.Options(folder, 0, Double.POSITIVE_INFINITY, 7, _ -> {}),
                Clock.systemUTC(),
                new SecureRandom());
        var http = client(cloud.authorityPem());
        var base = cloud.endpoint();
        var credential = new ClientSecretCredentialBuilder()
                .tenantId(cloud.tenant())
                .clientId(cloud.clientId())
                .clientSecret(cloud.clientSecret())
                .authorityHost(base)
                .disableInstanceDiscovery()
                .httpClient(http)
                .build();
        var endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", base + "/");
        endpoints.put("managementEndpointUrl", base + "/");
        endpoints.put("activeDirectoryEndpointUrl", base + "/");
        var profile = new AzureProfile(cloud.tenant(), cloud.subscription(), new AzureEnvironment(endpoints));
        var log = new HttpLogOptions().setLogLevel(HttpLogDetailLevel.NONE);
        var retry = new RetryPolicy("Retry-After", ChronoUnit.SECONDS);
        var pipeline =
                HttpPipelineProvider.buildHttpPipeline(credential, profile, null, log, null, retry, List.of(), http);
        resources = ResourceManager.authenticate(pipeline, profile).withSubscription(cloud.subscription());
        network = NetworkManager.authenticate(pipeline, profile);
        identities = MsiManager.authenticate(pipeline, profile);
        clusters = ContainerServiceManager.authenticate(pipeline, profile);
    }

    private static HttpClient client(String pem) throws Exception {
        var builder =
                java.net.http.HttpClient.newBuilder().sslContext(Trust.in(pem)).proxy(ProxySelector.of(null));
        return new JdkHttpClientBuilder(builder)
                .configuration(Configuration.NONE)
                .build();
    }

    @Override
    public void close() {
        cloud.close();
    }
}
