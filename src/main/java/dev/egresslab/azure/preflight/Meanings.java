package dev.egresslab.azure.preflight;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Azure's error codes mean before anything is made: the texts {@code check.now.<meaning>}. A wrapper that names no code
 * inside is read by its sentence.
 * https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors and
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aks-error-code-page
 */
final class Meanings {
    /** The code tells nothing of the lab: of the question, of the template's language, or of a moment that passes. */
    static final String NOTHING = "nothing";

    private static final List<Meaning> BY_CODE = List.of(
            code(
                    NOTHING,
                    "InvalidTemplate|InvalidRequestContent|InvalidDeployment.*|Deployment(Quota.*|Active|NotFound|Validation.*)"
                            + "|.*ApiVersion.*|TooManyRequests|.*Throttl.*|Internal.*Error|Service(Unavailable|Timeout)"
                            + "|Server(Busy|Timeout)|Gateway(Timeout|Error)|BadGateway|.*TimedOut|RequestTimeout|Retryable.*"
                            + "|AnotherOperationInProgress"),
            code("cores", "(ErrCode_)?Insufficient(V?CPU|Core)?Quota|QuotaExceeded"),
            code("addresses", "PublicIP.*(Limit|Quota).*|ManagedOutboundIPCount.*"),
            code("quota", ".*(Quota|CountLimit|LimitReached|LimitExceeded).*"),
            code(
                    "size",
                    "SkuNotAvailable|NotAvailableForSubscription|LocationIsOfferRestricted|SystemPoolSkuTooLow"
                            + "|.*(VMSize|VmSize|Sku).*(NotSupported|NotAvailable|NotAllowed|Invalid).*"
                            + "|(Zonal)?AllocationFailed|AKSCapacityHeavyUsage|OverconstrainedAllocationRequest"),
            code("version", "K8sVersionNotSupported|.*KubernetesVersion.*|.*OrchestratorVersion.*"),
            code(
                    "region",
                    "LocationNotAvailableFor.*|LocationNotAvailable|NoRegisteredProviderFound|InvalidLocation"
                            + "|RequestDisallowedByAzure"),
            code(
                    "provider",
                    "MissingSubscriptionRegistration|MissingRegistrationForLocation|SubscriptionNotRegistered"),
            code("rights", "AuthorizationFailed|LinkedAuthorizationFailed|.*Missing.*Permission.*|RoleAssignment.*"),
            code(
                    "subscription",
                    "SubscriptionNotFound|SubscriptionDisabled|ReadOnlyDisabledSubscription|.*Subscription.*State.*"),
            code("lock", "ScopeLocked"),
            code("leaving", "ResourceGroupBeingDeleted"),
            code(
                    "name",
                    "Invalid(Resource|ResourceGroup)(Name|Location)?|ResourceNameInvalid|.*Name(Taken|Invalid|InUse|NotAvailable)"
                            + "|.*AlreadyExists|Dns(Name|Record|Prefix).*(Conflict|Use|Taken)|ReservedResourceName"),
            code(
                    "network",
                    ".*(Subnet|Cidr|CIDR|Vnet|VNet|RouteTable|NATGateway|NatGateway|AddressPrefix|DnsServiceIp|OutboundType).*"
                            + "|Netcfg.*|InvalidLoadBalancerProfile.*|InvalidPodCidr|AuthorizedIPRanges.*"));

    private static final List<Meaning> BY_SENTENCE = List.of(
            sentence("cores", "(regional|family|total).{0,40}(cores?|vcpus?).{0,20}quota|vcpu quota"),
            sentence("addresses", "public ip address(es)? for this subscription"),
            sentence("quota", "exceed\\w*.{0,60}quota"),
            sentence("size", "vm size|requested size|\\bsku\\b"),
            sentence("region", "not available in (the )?(location|region)"));

    private record Meaning(String name, Pattern pattern) {}

    private Meanings() {}

    /** Empty where neither the code nor the sentence is known. */
    static Optional<String> of(String code, String sentence) {
        return BY_CODE.stream()
                .filter(known -> known.pattern().matcher(code).matches())
                .findFirst()
                .or(() -> BY_SENTENCE.stream()
                        .filter(known -> known.pattern().matcher(sentence).find())
                        .findFirst())
                .map(Meaning::name);
    }

    private static Meaning code(String name, String pattern) {
        return new Meaning(name, Pattern.compile(pattern));
    }

    private static Meaning sentence(String name, String pattern) {
        return new Meaning(name, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE));
    }
}
