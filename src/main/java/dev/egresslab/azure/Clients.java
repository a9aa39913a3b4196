package dev.egresslab.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.resourcemanager.authorization.fluent.AuthorizationManagementClient;
import com.azure.resourcemanager.authorization.implementation.AuthorizationManagementClientBuilder;
import com.azure.resourcemanager.containerservice.fluent.ContainerServiceManagementClient;
import com.azure.resourcemanager.containerservice.implementation.ContainerServiceManagementClientBuilder;
import com.azure.resourcemanager.msi.fluent.ManagedServiceIdentityClient;
import com.azure.resourcemanager.msi.implementation.ManagedServiceIdentityClientBuilder;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.ResourceManagementClient;
import com.azure.resourcemanager.resources.implementation.ResourceManagementClientBuilder;
import dev.egresslab.estate.ResourceId;

import java.util.function.Supplier;

/** The SDK's clients of one subscription over one pipeline, each made when it is first asked for. */
public final class Clients {
    private final String subscription;
    private final HttpPipeline pipeline;
    private final Supplier<NetworkManagementClient> network;
    private final Supplier<ContainerServiceManagementClient> containers;
    private final Supplier<ManagedServiceIdentityClient> identities;
    private final Supplier<ResourceManagementClient> resources;
    private final Supplier<AuthorizationManagementClient> authorization;

    Clients(CloudEndpoint endpoint, SignIn signIn, HttpClient http) {
        subscription = endpoint.subscription();
        pipeline = pipeline(endpoint, signIn, http);
        var base = endpoint.base();
        network = Once.of(() -> new NetworkManagementClientBuilder()
                .pipeline(pipeline)
                .endpoint(base)
                .subscriptionId(subscription)
                .buildClient());
        containers = Once.of(() -> new ContainerServiceManagementClientBuilder()
                .pipeline(pipeline)
                .endpoint(base)
                .subscriptionId(subscription)
                .buildClient());
        identities = Once.of(() -> new ManagedServiceIdentityClientBuilder()
                .pipeline(pipeline)
                .endpoint(base)
                .subscriptionId(subscription)
                .buildClient());
        resources = Once.of(() -> new ResourceManagementClientBuilder()
                .pipeline(pipeline)
                .endpoint(base)
                .subscriptionId(subscription)
                .buildClient());
        authorization = Once.of(() -> new AuthorizationManagementClientBuilder()
                .pipeline(pipeline)
                .endpoint(base)
                .subscriptionId(subscription)
                .buildClient());
    }

    /** No logging, so that no body and no secret reaches a log; no retries, they are the plan's. */
    private static HttpPipeline pipeline(CloudEndpoint endpoint, SignIn signIn, HttpClient http) {
        HttpPipelinePolicy[] policies = {
            new UserAgentPolicy("egress-lab"),
            new RequestIdPolicy(),
            new Pace.Policy(),
            new FreshToken(
                    () -> new BearerTokenAuthenticationPolicy(signIn.credential(endpoint, http), endpoint.scope()))
        };
        return new HttpPipelineBuilder().httpClient(http).policies(policies).build();
    }

    HttpPipeline pipeline() {
        return pipeline;
    }

    public NetworkManagementClient network() {
        return network.get();
    }

    public ContainerServiceManagementClient containers() {
        return containers.get();
    }

    public ManagedServiceIdentityClient identities() {
        return identities.get();
    }

    public ResourceManagementClient resources() {
        return resources.get();
    }

    public AuthorizationManagementClient authorization() {
        return authorization.get();
    }

    /** The id of the subscription. */
    ResourceId subscription() {
        return ResourceId.of("/subscriptions/" + subscription);
    }

    /** The id of a resource group of this subscription. */
    public ResourceId group(String name) {
        return subscription().child("resourceGroups", name);
    }

    /** The id of a resource of this subscription, for example of type {@code Microsoft.Network/natGateways}. */
    public ResourceId id(String group, String type, String name) {
        return group(group).child("providers/" + type, name);
    }

    /** The id of a subnet of this subscription. */
    public ResourceId subnet(String group, String vnet, String name) {
        return id(group, "Microsoft.Network/virtualNetworks", vnet).child("subnets", name);
    }

    /** The id of a role that Azure knows everywhere. */
    public String role(String guid) {
        return subscription() + "/providers/Microsoft.Authorization/roleDefinitions/" + guid;
    }
}
