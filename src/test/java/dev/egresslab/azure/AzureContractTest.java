package dev.egresslab.azure;

import dev.egresslab.plan.Cloud;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The contract against real Azure: {@code -Dazure.it=true}, with AZURE_TENANT_ID, AZURE_SUBSCRIPTION_ID, AZURE_CLIENT_ID and
 * AZURE_CLIENT_SECRET in the environment. Otherwise reported as skipped.
 */
@EnabledIfSystemProperty(named = "azure.it", matches = "true", disabledReason = "needs -Dazure.it=true")
@EnabledIfEnvironmentVariable(named = "AZURE_SUBSCRIPTION_ID", matches = ".+", disabledReason = "names no subscription")
class AzureContractTest extends CloudContract {
    private final Cloud cloud = new AzureCloud(
            CloudEndpoint.azure(System.getenv("AZURE_TENANT_ID"), System.getenv("AZURE_SUBSCRIPTION_ID")),
            SignIn.environment(System.getenv()));

    @Override
    Cloud cloud() {
        return cloud;
    }
}
