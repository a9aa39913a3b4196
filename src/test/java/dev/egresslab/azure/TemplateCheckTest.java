package dev.egresslab.azure;

import com.azure.core.http.HttpPipelineBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.egresslab.InMemory;
import dev.egresslab.LoopbackPlace;
import dev.egresslab.azure.preflight.AzurePreflight;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Check;
import dev.egresslab.plan.Proxies;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/** What Azure's answers to a validation of the whole template mean, in the shapes that its documentation and its users show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplateCheckTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final Texts FRENCH = new Texts(Locale.FRENCH);
    private static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";

    @TempDir(factory = InMemory.class)
    private Path folder;

    private final Deque<Told> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<Duration> waited = new ArrayList<>();

    private record Told(int status, String body, Map<String, String> headers) {}

    @BeforeAll
    static void quietly() {
        Quiet.please();
    }

    @Test
    void a_policy_that_denies_is_named_once_for_each_resource() throws IOException {
        refused("""
                {"code": "RequestDisallowedByPolicy", "target": "firewall-publicip",
                 "message": "Resource 'firewall-publicip' was disallowed by policy. Policy identifiers: '[{\\"policyAssignment\\":{\\"name\\":\\"no-public-ips\\"}}]'."},
                {"code": "RequestDisallowedByPolicy", "target": "aks-udr", "message": "Resource 'aks-udr' was disallowed by policy.",
                 "additionalInfo": [{"type": "PolicyViolation", "info": {"policyAssignmentName": "private-clusters-only"}}]}""");
        assertThat(checks())
                .allSatisfy(check -> assertThat(check.state()).isEqualTo(Check.State.ERROR))
                .extracting(check -> TEXTS.of(check.detail()))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("no-public-ips denies firewall-publicip"),
                        other -> assertThat(other).startsWith("private-clusters-only denies aks-udr"));
        assertThat(asked).noneMatch(call -> call.endsWith("/checkPolicyRestrictions"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SkuNotAvailable | The requested size is not available. | Choose another node size | autre taille de nœud
                    QuotaExceeded | Operation results in exceeding quota limits of Core. | fewer or smaller nodes | moins de nœuds
                    OperationNotAllowed | It exceeds the Total Regional Cores quota. | fewer or smaller nodes | moins de nœuds
                    PublicIPCountLimitReached | Cannot create more than 20. | delete some that nobody uses | d’adresses IP
                    K8sVersionNotSupported | It is on version 1.20.1. | Leave the Kubernetes version | Laissez la version
                    MissingSubscriptionRegistration | It is not registered. | Register the resource provider | Inscrivez
                    InvalidResourceGroupLocation | It already exists in location 'eastus'. | Choose another name | un autre nom
                    InsufficientSubnetSize | Pre-allocated IPs 327 exceeds IPs available 250. | the subnet | le sous-réseau
                    LinkedAuthorizationFailed | It does not have permission on the linked scope. | Ask the owner | Demandez au propriétaire
                    NeverHeardOfThis | Something is wrong with it. | Change what it names | Changez ce qui est nommé""")
    void what_a_provider_refuses_would_be_refused_later_and_is_an_error_with_a_way_forward(
            String code, String sentence, String now, String maintenant) throws IOException {
        refused("{\"code\": \"" + code + "\", \"message\": \"" + sentence + "\"}");
        var check = only();
        assertThat(check.state()).isEqualTo(Check.State.ERROR);
        assertThat(TEXTS.of(check.detail()))
                .startsWith(sentence + " (" + code + ") ")
                .contains(now);
        assertThat(FRENCH.of(check.detail())).contains(sentence, maintenant);
    }

    @Test
    void an_error_that_is_packed_into_the_message_of_another_is_unpacked() throws IOException {
        refused("""
                {"code": "BadRequest", "message": "{\\"error\\": {\\"code\\": \\"QuotaExceeded\\", \\"message\\": \\"No more cores.\\"}}"}""");
        assertThat(TEXTS.of(only().detail())).startsWith("No more cores. (QuotaExceeded) Use fewer");
    }

    @Test
    void a_refusal_deep_inside_is_found_and_one_without_a_code_of_its_own_is_read_by_its_sentence() throws IOException {
        refused("""
                {"code": "ValidationForResourceFailed", "message": "Check 'Error.Details[0]' for more information.",
                 "details": [{"code": "QuotaExceeded", "message": "Additional quota is needed."}]}""");
        assertThat(TEXTS.of(only().detail())).startsWith("Additional quota is needed. (QuotaExceeded)");
        tell(400, """
                {"error": {"code": "InvalidTemplateDeployment", "message": "The template deployment failed with error: 'The requested size for resource 'x' is currently not available.'"}}""");
        assertThat(TEXTS.of(only().detail())).contains("Choose another node size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SkuNotAvailable", "ResourceGroupBeingDeleted"})
    void a_refusal_with_another_status_is_one_as_well(String code) throws IOException {
        tell(409, "{\"error\": {\"code\": \"" + code + "\", \"message\": \"No.\"}}");
        assertThat(only().state()).isEqualTo(Check.State.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | {"error": {"code": "InvalidTemplate", "message": "Deployment template validation failed."}} | InvalidTemplate
                    400 | {"error": {"code": "NeverHeardOfThis", "message": "Something."}} | Something.
                    400 | {"error": {"code": "InvalidTemplateDeployment", "details": [{"code": "InternalServerError", "message": "Oops."}]}} | Oops.
                    400 | <html>The proxy says no</html> | HTTP 400
                    403 | {} | HTTP 403
                    429 | {"error": {"code": "TooManyRequests", "message": "Later."}} | Later.
                    503 | {"error": {"code": "ServiceUnavailable", "message": "Later."}} | Later.
                    200 | {"properties": {}} | neither yes nor no
                    202 | {} | HTTP 202""")
    void what_tells_nothing_of_the_lab_is_never_taken_for_a_yes(int status, String body, String why)
            throws IOException {
        tell(status, body);
        var check = only();
        assertThat(check.state()).isEqualTo(Check.State.COULD_NOT_RUN);
        assertThat(TEXTS.of(check.detail())).contains(why, "You may still create");
    }

    @Test
    void who_may_not_validate_templates_is_told_so_and_policies_are_asked_about_each_type() throws IOException {
        tell(403, """
                {"error": {"code": "AuthorizationFailed", "message": "The client does not have authorization to perform action 'Microsoft.Resources/deployments/validate/action'."}}""");
        assertThat(checks())
                .extracting(check -> check.what().key())
                .containsExactly("check.template.unknown", "check.policy");
    }

    @Test
    void an_answer_that_takes_its_time_is_asked_for_when_retry_after_says() throws IOException {
        answers.add(new Told(202, "", Map.of("Location", "/later/1", "Retry-After", "7")));
        answers.add(new Told(202, "", Map.of("Location", "/later/2", "Retry-After", "3")));
        tell(200, "{\"properties\": {\"provisioningState\": \"Succeeded\", \"validatedResources\": [{}, {}]}}");
        assertThat(TEXTS.of(only().detail())).startsWith("The whole template was validated, 2 resources");
        assertThat(asked).contains("GET /later/1", "GET /later/2");
        assertThat(waited).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
    }

    @Test
    void the_practice_cloud_refuses_a_template_as_it_refuses_a_put() {
        try (var place = new LoopbackPlace(folder)) {
            var cloud = (AzureCloud) place.cloud();
            var _ = cloud.create(new Resource.Group("taken", "northeurope"), Map.of(), _ -> {});
            var elsewhere = cloud.preflight().checks(design("loadBalancer", Map.of("group", "taken")));
            assertThat(templates(elsewhere))
                    .singleElement()
                    .satisfies(check -> assertThat(TEXTS.of(check.detail()))
                            .contains("already exists in location 'northeurope'", "Choose another name"));
            var narrow = cloud.preflight().checks(design("userDefinedRouting", Map.of("nodeSize", "Standard_None_v9")));
            assertThat(templates(narrow)).singleElement().satisfies(check -> {
                assertThat(check.state()).isEqualTo(Check.State.ERROR);
                assertThat(TEXTS.of(check.detail())).contains("The VM size of Standard_None_v9 is not allowed");
            });
        }
    }

    private void refused(String details) {
        tell(400, """
                {"error": {"code": "InvalidTemplateDeployment", "message": "See inner errors for details.",
                  "details": [%s]}}""".formatted(details));
    }

    private void tell(int status, String body) {
        answers.add(new Told(status, body, Map.of()));
    }

    private Check only() throws IOException {
        return checks().stream()
                .reduce((one, other) -> {
                    throw new AssertionError(TEXTS.of(one.what()) + " and " + TEXTS.of(other.what()));
                })
                .orElseThrow();
    }

    /** What comes of the validation; every other question is left aside. */
    private List<Check> checks() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        try {
            var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var endpoint = new CloudEndpoint(base, base, "", "", Optional.empty(), false, Proxies.MACHINE);
            var pipeline = new HttpPipelineBuilder()
                    .httpClient(Transport.to(endpoint))
                    .policies(new Pace.Policy())
                    .build();
            var rest = new Rest(endpoint, pipeline, new Waits(waited::add));
            return templates(new AzurePreflight(rest, SUBSCRIPTION).checks(design("loadBalancer", Map.of())));
        } finally {
            server.stop(0);
        }
    }

    private static List<Check> templates(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.what().key().matches("check\\.(template|policy).*"))
                .toList();
    }

    private static Design design(String type, Map<String, String> set) {
        var found = OutboundTypes.find(type).orElseThrow();
        var answers = Answers.usual(found.parameters());
        for (var one : set.entrySet()) answers = answers.with(one.getKey(), one.getValue());
        return found.design(answers);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        synchronized (asked) {
            asked.add(exchange.getRequestMethod() + " " + path);
        }
        boolean ours = path.endsWith("/validate") || path.startsWith("/later");
        var told = ours ? answers.remove() : new Told(200, "{\"registrationState\": \"Registered\"}", Map.of());
        var here = "http://" + exchange.getRequestHeaders().getFirst("Host");
        told.headers()
                .forEach((name, value) ->
                        exchange.getResponseHeaders().add(name, name.equals("Location") ? here + value : value));
        var bytes = told.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
