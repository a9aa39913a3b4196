package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What Azure has on offer: tenants, subscriptions, locations, providers, sizes, usages. */
final class Catalogue {
    private static final String[] VERSIONS = {
        "2025-09-01", "2025-03-01", "2024-05-01", "2023-09-01", "2022-07-01", "2021-08-01"
    };

    private final Store store;
    private final Types types;
    private final Realm realm;

    Catalogue(Store store, Types types, Realm realm) {
        this.store = store;
        this.types = types;
        this.realm = realm;
    }

    /** Answers where the path is one of the catalogue's. */
    Optional<Response.Whole> answer(Request request) {
        var path = request.path().toLowerCase(Locale.ROOT);
        var own = "/subscriptions/" + realm.subscription().toLowerCase(Locale.ROOT);
        if (path.equals("/tenants")) return Optional.of(Lists.page(Stream.of(tenant())));
        if (path.equals("/subscriptions")) return Optional.of(Lists.page(Stream.of(subscription())));
        if (path.equals(own))
            return Optional.of(Response.json(200, subscription().toString()));
        var names = new TagNames(store, realm.subscription()).answer(request).or(() -> NameChecks.reserved(request));
        if (names.isPresent()) return names;
        if (path.equals(own + "/locations"))
            return Optional.of(
                    Response.json(200, Locations.list(realm.subscription()).toString()));
        if (path.equals(own + "/providers"))
            return Optional.of(Lists.page(namespaces().map(this::provider)));
        if (path.startsWith(own + "/providers/")) {
            var rest = path.substring(own.length() + 11);
            return Allowances.answer(rest).or(() -> below(request, rest.split("/")));
        }
        return Optional.empty();
    }

    private Optional<Response.Whole> below(Request request, String[] rest) {
        var namespace = namespaces().filter(rest[0]::equalsIgnoreCase).findFirst();
        if (namespace.isEmpty()) return Optional.empty();
        if (rest.length == 1 || (rest.length == 2 && rest[1].matches("(un)?register")))
            return Optional.of(Response.json(200, provider(namespace.get()).toString()));
        var names = new NameChecks(store).answer(request, rest);
        if (names.isPresent() || !request.method().equals("GET")) return names;
        if (rest.length == 2 && rest[1].equals("skus")) return Optional.of(Lists.page(Sizes.skus()));
        if (rest.length > 4 && rest[1].equals("locations"))
            return Images.answer("/subscriptions/" + realm.subscription() + "/providers/", rest[2], rest);
        if (rest.length != 4 || !rest[1].equals("locations")) return Optional.empty();
        return switch (rest[3]) {
            case "vmsizes" -> Optional.of(Lists.page(Sizes.list()));
            case "usages" -> Optional.of(Lists.page(usages(rest[0], rest[2])));
            case "orchestrators" ->
                Optional.of(Response.json(200, Versions.orchestrators().toString()));
            case "kubernetesversions" ->
                Optional.of(Response.json(200, Versions.list().toString()));
            default -> Optional.empty();
        };
    }

    private ObjectNode tenant() {
        return Json.object("""
                {"id": "/tenants/%1$s", "tenantId": "%1$s", "displayName": "Practice", "tenantCategory": "Home",
                 "defaultDomain": "practice.example", "countryCode": "NL"}""", realm.tenant());
    }

    private ObjectNode subscription() {
        var shown = Json.object("""
                {"id": "/subscriptions/%1$s", "subscriptionId": "%1$s", "tenantId": "%2$s", "state": "Enabled",
                 "displayName": "Practice Subscription", "authorizationSource": "RoleBased", "managedByTenants": [],
                 "subscriptionPolicies": {"locationPlacementId": "Public_2014-09-01", "quotaId": "PayAsYouGo_2014-09-01",
                 "spendingLimit": "Off"}}""", realm.subscription(), realm.tenant());
        var tags = ScopeTags.of(ResourceId.of(shown.path("id").asString()), store.now());
        if (!tags.isEmpty()) shown.set("tags", tags);
        return shown;
    }

    private Stream<String> namespaces() {
        var names = new TreeSet<String>();
        types.all().forEach(t -> names.add(t.name().substring(0, t.name().indexOf('/'))));
        names.add("Microsoft.Resources");
        return names.stream();
    }

    private ObjectNode provider(String namespace) {
        var provider = Json.object()
                .put("id", "/subscriptions/" + realm.subscription() + "/providers/" + namespace)
                .put("namespace", namespace)
                .put("registrationPolicy", "RegistrationRequired")
                .put("registrationState", "Registered");
        var list = provider.putArray("resourceTypes");
        types.all().stream()
                .map(ArmType::name)
                .filter(n -> n.startsWith(namespace + "/"))
                .forEach(name -> {
                    var type = list.addObject().put("resourceType", name.substring(namespace.length() + 1));
                    var places = type.putArray("locations");
                    Locations.names().forEach(places::add);
                    var versions = type.putArray("apiVersions");
                    for (var version : VERSIONS) versions.add(version);
                });
        return provider;
    }

    private Stream<ObjectNode> usages(String namespace, String location) {
        if (namespace.equals("microsoft.compute"))
            return Stream.of(usage("cores", "Total Regional vCPUs", cores(location), Sizes.PROCESSORS));
        return Stream.of(
                usage("PublicIPAddresses", "Public IP Addresses", count("publicIPAddresses", location), 1000),
                usage(
                        "StandardPublicIPAddresses",
                        "Public IPv4 Addresses - Standard",
                        count("publicIPAddresses", location),
                        1000),
                usage("NatGateways", "Nat Gateways", count("natGateways", location), 1000),
                usage("VirtualNetworks", "Virtual Networks", count("virtualNetworks", location), 1000),
                usage("AzureFirewalls", "Azure Firewalls", count("azureFirewalls", location), 100));
    }

    private long count(String type, String location) {
        return store.now().all("Microsoft.Network/" + type).stream()
                .filter(d ->
                        d.text("/location").filter(location::equalsIgnoreCase).isPresent())
                .count();
    }

    private long cores(String location) {
        return store.now().all("Microsoft.Compute/virtualMachineScaleSets").stream()
                .filter(d ->
                        d.text("/location").filter(location::equalsIgnoreCase).isPresent())
                .mapToLong(d -> d.body().at("/sku/capacity").asLong(0)
                        * Sizes.cores(d.text("/sku/name").orElse("")))
                .sum();
    }

    private static ObjectNode usage(String value, String localized, long current, long limit) {
        var usage =
                Json.object().put("unit", "Count").put("currentValue", current).put("limit", limit);
        usage.putObject("name").put("value", value).put("localizedValue", localized);
        return usage;
    }
}
