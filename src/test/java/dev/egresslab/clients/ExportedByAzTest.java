package dev.egresslab.clients;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.lab.script.AzScript;
import dev.egresslab.lab.script.Dialect;
import dev.egresslab.lab.template.ArmTemplate;
import dev.egresslab.lab.template.Template;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What is exported, run by the real az and kubectl: the pod leaves by an address of the way out that the lab names. */
@Tag("clients")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportedByAzTest {
    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void the_exported_script_builds_the_lab(String type, @TempDir Path folder) throws Exception {
        var design = design(type);
        try (var shop = new Shop(folder)) {
            var ran = shop.run(AzScript.of(design, Dialect.BASH) + proof(design));
            assertThat(ran.status()).as(ran.said()).isZero();
            assertThat(ran.said()).endsWith("leaves as expected\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void the_exported_template_is_deployed_by_az(String type, @TempDir Path folder) throws Exception {
        var design = design(type);
        var group = design.first(Resource.Group.class).orElseThrow();
        var cluster = design.first(Resource.ManagedCluster.class).orElseThrow();
        try (var shop = new Shop(folder)) {
            var ran = shop.run(
                    """
                    set -euo pipefail
                    cat > azuredeploy.json <<'JSON'
                    %s
                    JSON
                    az group create -n %s -l %s -o none
                    az deployment group validate -g %2$s --template-file azuredeploy.json -o none
                    az deployment group create -g %2$s --template-file azuredeploy.json -o none
                    az aks get-credentials -g %2$s -n %4$s --overwrite-existing
                    kubectl run nginx --image=nginx
                    """.formatted(ArmTemplate.of(Template.of(design)), group.name(), group.region(), cluster.name())
                            + proof(design));
            assertThat(ran.status()).as(ran.said()).isZero();
            assertThat(ran.said()).endsWith("leaves as expected\n");
        }
    }

    /** The pod's address on the internet is one of those that the way out owns. */
    private static String proof(Design design) {
        var group = design.first(Resource.Group.class).orElseThrow().name();
        var cluster = design.first(Resource.ManagedCluster.class).orElseThrow().name();
        var owners = design.exit().inNodeGroup()
                ? "$(az aks show -g " + group + " -n " + cluster + " --query nodeResourceGroup -o tsv)"
                : group;
        return """

                kubectl wait --for=condition=Ready pod/nginx --timeout=120s
                seen=$(kubectl exec nginx -- curl -s --max-time 20 http://ifconfig.me)
                owned=$(az network public-ip list -g %s --query '[].ipAddress' -o tsv)
                case " $(echo $owned) " in
                  *" $seen "*) echo "leaves as expected";;
                  *) echo "seen $seen, owned $owned"; exit 1;;
                esac
                """.formatted(owners);
    }

    /** Behind a firewall the pod's image and its question must be let through. */
    private static Design design(String id) {
        var type = OutboundTypes.wanted(id);
        var usual = Answers.usual(type.parameters());
        return type.design(
                id.equals("userDefinedRouting")
                        ? usual.with("allow.dockerHub", "true").with("allow.ifconfig", "true")
                        : usual);
    }
}
