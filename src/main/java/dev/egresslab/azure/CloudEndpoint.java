package dev.egresslab.azure;

import com.azure.core.management.AzureEnvironment;
import dev.egresslab.plan.Proxies;

import java.net.URI;
import java.util.Optional;

/**
 * Where a cloud is and which subscription of it is meant. Holds no secret.
 *
 * @param resourceManager Azure Resource Manager, for example {@code https://management.azure.com}
 * @param authority where tokens come from, for example {@code https://login.microsoftonline.com}
 * @param trust a certificate authority (PEM) to trust and nobody else; empty for the machine's own trust
 * @param publicAuthority whether Microsoft's directory of authorities knows the authority
 * @param proxies what stands between here and there; not asked where it is on this computer
 */
public record CloudEndpoint(
        URI resourceManager,
        URI authority,
        String tenant,
        String subscription,
        Optional<String> trust,
        boolean publicAuthority,
        Proxies proxies) {
    /** Azure itself. */
    public static CloudEndpoint azure(String tenant, String subscription) {
        return of(AzureEnvironment.AZURE, tenant, subscription);
    }

    /** Azure operated by 21Vianet. */
    public static CloudEndpoint china(String tenant, String subscription) {
        return of(AzureEnvironment.AZURE_CHINA, tenant, subscription);
    }

    /** Azure for the government of the United States. */
    public static CloudEndpoint usGovernment(String tenant, String subscription) {
        return of(AzureEnvironment.AZURE_US_GOVERNMENT, tenant, subscription);
    }

    /** A cloud of its own, with everything at one address and a certificate authority of its own. */
    public static CloudEndpoint own(URI address, String tenant, String subscription, String trust) {
        return new CloudEndpoint(address, address, tenant, subscription, Optional.of(trust), false, Proxies.MACHINE);
    }

    /** The same cloud, for another directory and subscription; an empty subscription where none is chosen yet. */
    CloudEndpoint at(String directory, String chosen) {
        return new CloudEndpoint(resourceManager, authority, directory, chosen, trust, publicAuthority, proxies);
    }

    /** The same cloud, with tokens from elsewhere. */
    CloudEndpoint signingIn(URI from) {
        return new CloudEndpoint(resourceManager, from, tenant, subscription, trust, publicAuthority, proxies);
    }

    /** The same cloud, reached another way. */
    public CloudEndpoint through(Proxies other) {
        return new CloudEndpoint(resourceManager, authority, tenant, subscription, trust, publicAuthority, other);
    }

    /** Whether it is on this machine, where no proxy may come between. */
    boolean loopback() {
        return Proxies.loopback(resourceManager);
    }

    /** What a token is asked for. */
    String scope() {
        return base() + "/.default";
    }

    /** The address of Azure Resource Manager without a slash at its end. */
    String base() {
        return resourceManager.toString().replaceAll("/+$", "");
    }

    private static CloudEndpoint of(AzureEnvironment cloud, String tenant, String subscription) {
        return new CloudEndpoint(
                URI.create(cloud.getResourceManagerEndpoint()),
                URI.create(cloud.getActiveDirectoryEndpoint()),
                tenant,
                subscription,
                Optional.empty(),
                true,
                Proxies.MACHINE);
    }
}
