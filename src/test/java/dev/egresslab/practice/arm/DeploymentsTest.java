package dev.egresslab.practice.arm;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Duration;

import static dev.egresslab.practice.arm.ArmScene.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeploymentsTest {
    private static final String DEPLOYMENT = GROUP + "/providers/Microsoft.Resources/deployments/lab";
    private static final String NETWORK = GROUP + "/providers/Microsoft.Network/";

    /** A subnet behind a route table with a loop of routes, and an address whose name is made from parameters. */
    private static final String TEMPLATE = """
            {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
             "parameters": {"name": {"type": "string"}, "count": {"type": "int", "defaultValue": 2},
                            "location": {"type": "string", "defaultValue": "[resourceGroup().location]"}},
             "variables": {"table": "[concat(parameters('name'), '-table')]"},
             "resources": [
              {"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2024-05-01", "name": "[format('{0}-net', parameters('name'))]",
               "location": "[parameters('location')]", "dependsOn": ["[resourceId('Microsoft.Network/routeTables', variables('table'))]", "hops"],
               "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/16"]}, "subnets": [{"name": "a", "properties":
                {"addressPrefix": "10.0.0.0/24", "routeTable": {"id": "[resourceId('Microsoft.Network/routeTables', variables('table'))]"}}}]}},
              {"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "[variables('table')]",
               "location": "[parameters('location')]", "properties": {}},
              {"type": "Microsoft.Network/routeTables/routes", "apiVersion": "2024-05-01", "name": "[concat(variables('table'), '/r', copyIndex(1))]",
               "copy": {"name": "hops", "count": "[parameters('count')]", "mode": "serial"}, "dependsOn": ["[variables('table')]"],
               "properties": {"addressPrefix": "[concat('192.0.', copyIndex(), '.0/24')]", "nextHopType": "None"}},
              {"type": "Microsoft.Network/publicIPAddresses", "apiVersion": "2024-05-01", "name": "[parameters('name')]",
               "condition": "[greater(parameters('count'), 0)]", "location": "[parameters('location')]", "sku": {"name": "Standard"}}],
             "outputs": {"address": {"type": "string", "value": "[reference(parameters('name')).ipAddress]"},
                         "subnet": {"type": "string", "value": "[resourceId('Microsoft.Network/virtualNetworks/subnets', concat(parameters('name'), '-net'), 'a')]"}}}""";

    private final ArmScene scene = new ArmScene().group();

    @Test
    void a_template_is_deployed_in_the_order_that_it_asks_for_and_says_its_outputs() {
        var answer = deploy(TEMPLATE, "{\"name\": {\"value\": \"x\"}}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/properties/provisioningState")).isEqualTo("Accepted");
        scene.pass(Duration.ofSeconds(90));
        var after = scene.get(DEPLOYMENT);
        assertThat(after.at("/properties/provisioningState"))
                .as(after.body().toString())
                .isEqualTo("Succeeded");
        assertThat(after.at("/properties/outputs/address/value"))
                .isEqualTo(scene.get(NETWORK + "publicIPAddresses/x").at("/properties/ipAddress"));
        assertThat(after.at("/properties/outputs/subnet/value")).isEqualTo(NETWORK + "virtualNetworks/x-net/subnets/a");
        assertThat(scene.get(NETWORK + "routeTables/x-table").body().at("/properties/routes"))
                .hasSize(2);
        var operations = scene.get(DEPLOYMENT + "/operations").body().path("value");
        assertThat(operations).hasSize(5);
        var one = "/operations/" + operations.at("/0/operationId").asString();
        assertThat(scene.get(DEPLOYMENT + one).status()).isEqualTo(200);
        var brief = DEPLOYMENT.replace("/providers/Microsoft.Resources", "");
        assertThat(scene.get(brief + one).status()).isEqualTo(200);
        assertThat(scene.call("POST", DEPLOYMENT + "/exportTemplate", "").at("/template/contentVersion"))
                .isEqualTo("1.0.0.0");
    }

    @Test
    void what_if_says_what_would_be_made_changed_and_left_and_makes_nothing() {
        var first = whatIf("{\"name\": {\"value\": \"x\"}}");
        assertThat(first.body()
                        .at("/properties/changes")
                        .valueStream()
                        .map(c -> c.path("changeType").asString()))
                .containsOnly("Create")
                .hasSize(5);
        assertThat(scene.get(GROUP + "/resources").body().path("value")).isEmpty();
        deploy(TEMPLATE, "{\"name\": {\"value\": \"x\"}}");
        scene.pass(Duration.ofSeconds(90));
        assertThat(whatIf("{\"name\": {\"value\": \"x\"}}")
                        .body()
                        .at("/properties/changes")
                        .valueStream()
                        .map(c -> c.path("changeType").asString()))
                .containsOnly("NoChange");
        var other = whatIf("{\"name\": {\"value\": \"y\"}}").body().at("/properties/changes");
        assertThat(other.valueStream()
                        .filter(c -> c.path("changeType").asString().equals("Ignore")))
                .hasSize(3);
    }

    @Test
    void what_a_template_does_wrong_is_said_before_anything_is_made() {
        var missing = deploy(TEMPLATE, "{}");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.at("/error/code")).isEqualTo("InvalidTemplate");
        assertThat(missing.at("/error/message")).contains("The value for the template parameter 'name'");
        assertThat(deploy(TEMPLATE, "{\"name\": {\"value\": 1}}").at("/error/message"))
                .contains("Expected 'String'");
        assertThat(deploy(TEMPLATE, "{\"name\": {\"value\": \"x\"}, \"z\": {\"value\": 1}}")
                        .at("/error/message"))
                .contains("'z'");
        var circle = TEMPLATE.replace(
                "\"dependsOn\": [\"[variables('table')]\"]", "\"dependsOn\": [\"[variables('table')]\", \"x-net\"]");
        assertThat(deploy(circle, "{\"name\": {\"value\": \"x\"}}").at("/error/message"))
                .contains("Circular dependency");
        assertThat(deploy(TEMPLATE.replace("greater(", "smaller("), "{\"name\": {\"value\": \"x\"}}")
                        .at("/error/message"))
                .contains("The template function 'smaller' is not valid");
    }

    @Test
    void a_resource_that_is_refused_fails_the_deployment_with_what_the_provider_said() {
        var wrong = TEMPLATE.replace("\"10.0.0.0/24\"", "\"10.9.0.0/24\"");
        var validated = scene.call("POST", DEPLOYMENT + "/validate", body(wrong, "{\"name\": {\"value\": \"x\"}}"));
        assertThat(validated.status()).isEqualTo(400);
        assertThat(validated.at("/error/details/0/code")).isEqualTo("NetcfgSubnetRangeOutsideVnet");
        deploy(wrong, "{\"name\": {\"value\": \"x\"}}");
        scene.pass(Duration.ofSeconds(90));
        var after = scene.get(DEPLOYMENT);
        assertThat(after.at("/properties/provisioningState")).isEqualTo("Failed");
        assertThat(after.at("/properties/error/code")).isEqualTo("DeploymentFailed");
        assertThat(after.at("/properties/error/details/0/code")).isEqualTo("NetcfgSubnetRangeOutsideVnet");
    }

    @Test
    void mode_complete_takes_away_what_what_if_said_and_the_users_of_a_thing_before_it() {
        deploy(TEMPLATE, "{\"name\": {\"value\": \"x\"}}");
        scene.pass(Duration.ofSeconds(90));
        scene.put(NETWORK + "natGateways/out", """
                {"location": "westeurope", "sku": {"name": "Standard"}, "properties": {"publicIpAddresses": [{"id": "%spublicIPAddresses/x"}]}}""".formatted(NETWORK));
        scene.pass(Duration.ofSeconds(30));
        var empty = body("""
                {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0",
                 "resources": [{"type": "Microsoft.Network/routeTables", "apiVersion": "2024-05-01", "name": "x-table", "location": "westeurope"}]}""", "{}").replace("Incremental", "Complete");
        var doomed = scene.call("POST", DEPLOYMENT + "/whatIf", empty)
                .body()
                .at("/properties/changes")
                .valueStream()
                .filter(c -> c.path("changeType").asString().equals("Delete"))
                .map(c -> c.path("resourceId").asString())
                .toList();
        assertThat(doomed)
                .containsExactlyInAnyOrder(
                        NETWORK + "virtualNetworks/x-net",
                        NETWORK + "publicIPAddresses/x",
                        NETWORK + "natGateways/out");
        scene.put(DEPLOYMENT, empty);
        scene.pass(Duration.ofSeconds(120));
        assertThat(scene.get(DEPLOYMENT).at("/properties/provisioningState")).isEqualTo("Succeeded");
        assertThat(doomed).allSatisfy(id -> assertThat(scene.get(id).status()).isEqualTo(404));
        assertThat(scene.get(NETWORK + "routeTables/x-table").status()).isEqualTo(200);
    }

    @Test
    void a_template_is_read_as_az_sends_it_without_quotes_around_its_name_and_with_comments() {
        var sent = body(TEMPLATE, "{\"name\": {\"value\": \"x\"}}")
                .replace("\"template\":", "template:")
                .replaceFirst("\"contentVersion\"", "// the version\n\"contentVersion\"");
        assertThat(scene.put(DEPLOYMENT, sent).status()).isEqualTo(201);
    }

    private ArmScene.Answer deploy(String template, String parameters) {
        return scene.put(DEPLOYMENT, body(template, parameters));
    }

    private ArmScene.Answer whatIf(String parameters) {
        return scene.call("POST", DEPLOYMENT + "/whatIf", body(TEMPLATE, parameters));
    }

    private static String body(String template, String parameters) {
        return "{\"properties\": {\"mode\": \"Incremental\", \"template\": %s, \"parameters\": %s}}"
                .formatted(template, parameters);
    }
}
