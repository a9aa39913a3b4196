package dev.egresslab.azure;

import com.azure.core.http.HttpPipelineBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.egresslab.LoopbackPlace;
import dev.egresslab.azure.preflight.AzurePreflight;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.Proxies;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found out before anything is spent: in the practice cloud, and in the answers that Azure's documentation shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreflightTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";

    @TempDir
    private Path folder;

    @BeforeAll
    static void quietly() {
        Quiet.please();
    }

    /** What the subscription answers, by the end of the path. */
    private final Map<String, String> answers = new LinkedHashMap<>(Map.of(
            "/permissions", "{\"value\": [{\"actions\": [\"*\"], \"notActions\": []}]}",
            "/skus", """
                    {"value": [{"resourceType": "virtualMachines", "name": "Standard_DS2_v2", "family": "standardDSv2Family",
                      "locations": ["westeurope"], "capabilities": [{"name": "vCPUs", "value": "2"}], "restrictions": []}]}""",
            "/Microsoft.Compute/locations/westeurope/usages", """
                    {"value": [{"limit": 10, "currentValue": 4, "name": {"value": "cores"}},
                      {"limit": 10, "currentValue": 0, "name": {"value": "standardDSv2Family"}}]}""",
            "/Microsoft.Network/locations/westeurope/usages",
                    "{\"value\": [{\"limit\": 20, \"currentValue\": 18, \"name\": {\"value\": \"StandardPublicIPAddresses\"}}]}",
            "/validate", "{\"properties\": {\"provisioningState\": \"Succeeded\", \"validatedResources\": [{}, {}]}}",
            "/checkPolicyRestrictions",
                    "{\"fieldRestrictions\": [], \"contentEvaluationResult\": {\"policyEvaluations\": []}}"));

    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private final List<String> unregistered = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void nothing_speaks_against_the_usual_lab_in_the_practice_cloud(String type) {
        try (var place = new LoopbackPlace(folder)) {
            var checks = ((AzureCloud) place.cloud()).preflight().checks(design(type, "3"));
            assertThat(checks).extracting(Check::state).containsOnly(Check.State.OK);
            assertThat(checks).hasSizeGreaterThanOrEqualTo(6);
            assertThat(said(checks, Check.State.OK))
                    .anySatisfy(text -> assertThat(text).startsWith("The whole template was validated"));
        }
    }

    @Test
    void more_nodes_than_the_quota_of_processors_are_refused_with_the_numbers() {
        try (var place = new LoopbackPlace(folder)) {
            var checks = ((AzureCloud) place.cloud()).preflight().checks(design("loadBalancer", "900"));
            assertThat(said(checks, Check.State.ERROR))
                    .satisfiesExactly(
                            quota -> assertThat(quota).contains("1,800 more needed"),
                            template -> assertThat(template)
                                    .contains(
                                            "left regional vcpu quota 350, requested quota 1800",
                                            "ErrCode_InsufficientVCPUQuota",
                                            "Use fewer or smaller nodes"));
        }
    }

    @Test
    void a_subscription_with_room_and_rights_is_all_fine() throws IOException {
        assertThat(said(checks("loadBalancer"), Check.State.OK))
                .contains("4 of 10 used in westeurope, 6 more needed", "18 of 20 used in westeurope, 1 more needed");
        assertThat(checks("loadBalancer")).extracting(Check::state).containsOnly(Check.State.OK);
    }

    @Test
    void the_long_list_of_sizes_is_asked_for_once() throws IOException {
        var _ = checks("loadBalancer");
        assertThat(asked).filteredOn(call -> call.endsWith("/skus")).hasSize(1);
    }

    @Test
    void a_provider_that_is_not_registered_can_be_registered_from_the_check() throws IOException {
        unregistered.add("Microsoft.ContainerService");
        try (var azure = new Azure()) {
            var missing = new AzurePreflight(azure.rest(), SUBSCRIPTION)
                    .checks(design("loadBalancer", "3")).stream()
                            .filter(c -> c.state() == Check.State.ERROR)
                            .findFirst()
                            .orElseThrow();
            assertThat(TEXTS.of(missing.detail())).startsWith("Microsoft.ContainerService");
            assertThat(missing.fix())
                    .hasValueSatisfying(fix -> ((Check.Fix.Deed) fix).deed().run());
            assertThat(asked).contains("POST " + SUBSCRIPTION + "/providers/Microsoft.ContainerService/register");
        }
    }

    @Test
    void rights_that_are_taken_away_again_are_named() throws IOException {
        answers.put(
                "/permissions",
                "{\"value\": [{\"actions\": [\"*\"], \"notActions\": [\"Microsoft.Authorization/*/Delete\", \"Microsoft.Authorization/*/Write\"]}]}");
        assertThat(TEXTS.of(wrong("userDefinedRouting").detail()))
                .startsWith("Microsoft.Authorization/roleAssignments/write.");
        assertThat(checks("loadBalancer")).extracting(Check::state).containsOnly(Check.State.OK);
    }

    @Test
    void a_size_that_the_subscription_may_not_have_is_refused_in_azures_word() throws IOException {
        answers.put(
                "/skus",
                answers.get("/skus")
                        .replace(
                                "\"restrictions\": []",
                                "\"restrictions\": [{\"type\": \"Location\", \"reasonCode\": \"NotAvailableForSubscription\"}]"));
        assertThat(TEXTS.of(wrong("loadBalancer").detail())).contains("NotAvailableForSubscription");
    }

    @Test
    void a_quota_of_addresses_that_is_used_up_is_refused_with_the_numbers() throws IOException {
        answers.put(
                "/Microsoft.Network/locations/westeurope/usages",
                "{\"value\": [{\"limit\": 20, \"currentValue\": 20, \"name\": {\"value\": \"StandardPublicIPAddresses\"}}]}");
        assertThat(TEXTS.of(wrong("loadBalancer").detail())).startsWith("20 of 20 used");
    }

    @Test
    void a_quota_that_azure_does_not_list_is_said_and_keeps_nobody_from_creating() throws IOException {
        answers.put("/Microsoft.Network/locations/westeurope/usages", "{\"value\": []}");
        answers.put("/Microsoft.Compute/locations/westeurope/usages", "{\"value\": []}");
        var checks = checks("loadBalancer");
        assertThat(said(checks, Check.State.COULD_NOT_RUN))
                .containsExactlyInAnyOrder(
                        "westeurope does not list it. You may still create.",
                        "westeurope does not list it. You may still create.");
        assertThat(said(checks, Check.State.ERROR)).isEmpty();
    }

    @Test
    void a_policy_that_denies_is_named_also_where_templates_may_not_be_validated() throws IOException {
        refusals.put("/validate", 403);
        answers.put("/checkPolicyRestrictions", """
                {"fieldRestrictions": [], "contentEvaluationResult": {"policyEvaluations": [
                  {"policyInfo": {"policyAssignmentId": "/subscriptions/x/providers/Microsoft.Authorization/policyAssignments/no-public-ips"},
                   "evaluationResult": "NonCompliant", "effectDetails": {"policyEffect": "Deny"}},
                  {"policyInfo": {"policyAssignmentId": "/subscriptions/x/providers/Microsoft.Authorization/policyAssignments/audit-only"},
                   "evaluationResult": "NonCompliant", "effectDetails": {"policyEffect": "Audit"}}]}}""");
        assertThat(said(checks("loadBalancer"), Check.State.ERROR))
                .hasSize(2)
                .allSatisfy(text -> assertThat(text).startsWith("no-public-ips denies"));
    }

    @Test
    void what_may_not_be_asked_is_said_and_keeps_nobody_from_creating() throws IOException {
        refusals.put("/permissions", 403);
        refusals.put("/validate", 403);
        refusals.put("/checkPolicyRestrictions", 404);
        var checks = checks("loadBalancer");
        assertThat(checks).extracting(Check::state).doesNotContain(Check.State.ERROR);
        assertThat(said(checks, Check.State.COULD_NOT_RUN))
                .hasSize(3)
                .allSatisfy(text -> assertThat(text).contains("You may still create"))
                .anySatisfy(text -> assertThat(text).contains("AuthorizationFailed"));
    }

    private Check wrong(String type) throws IOException {
        return checks(type).stream()
                .filter(c -> c.state() == Check.State.ERROR)
                .reduce((one, other) -> {
                    throw new AssertionError(TEXTS.of(one.what()) + " and " + TEXTS.of(other.what()));
                })
                .orElseThrow();
    }

    private List<Check> checks(String type) throws IOException {
        try (var azure = new Azure()) {
            return new AzurePreflight(azure.rest(), SUBSCRIPTION).checks(design(type, "3"));
        }
    }

    private static List<String> said(List<Check> checks, Check.State state) {
        return checks.stream()
                .filter(c -> c.state() == state)
                .map(c -> TEXTS.of(c.detail()))
                .toList();
    }

    private static Design design(String type, String nodes) {
        var found = OutboundTypes.find(type).orElseThrow();
        return found.design(Answers.usual(found.parameters()).with("nodes", nodes));
    }

    /** A subscription that answers as the documentation shows it. */
    private final class Azure implements AutoCloseable {
        private final HttpServer server;

        Azure() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
        }

        Rest rest() {
            var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var endpoint = new CloudEndpoint(base, base, "", "", Optional.empty(), false, Proxies.MACHINE);
            return new Rest(
                    endpoint,
                    new HttpPipelineBuilder().httpClient(Transport.to(endpoint)).build());
        }

        private void answer(HttpExchange exchange) throws IOException {
            var path = exchange.getRequestURI().getPath();
            synchronized (asked) {
                asked.add(exchange.getRequestMethod() + " " + path);
            }
            var refused = refusals.entrySet().stream()
                    .filter(e -> path.endsWith(e.getKey()))
                    .findFirst();
            var body = refused.filter(e -> e.getValue() != 400).isPresent()
                    ? "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"The client does not have authorization to perform action 'Microsoft.Resources/deployments/validate/action'.\"}}"
                    : body(path);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(refused.map(Map.Entry::getValue).orElse(200), bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }

        private String body(String path) {
            return answers.entrySet().stream()
                    .filter(e -> path.endsWith(e.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> "{\"registrationState\": \""
                            + (unregistered.stream().anyMatch(path::endsWith) ? "NotRegistered" : "Registered")
                            + "\"}");
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
