package dev.egresslab.lab.script;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AzScriptTest {
    static List<OutboundType> types() {
        return OutboundTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_script_has_a_block_for_each_resource_in_the_order_of_the_plan(OutboundType type) {
        var design = usual(type);
        var script = AzScript.of(design, Dialect.BASH);
        assertThat(script).contains("--outbound-type " + type.id()).endsWith("kubectl run nginx --image=nginx\n");
        assertThat(script)
                .containsSubsequence(design.resources().stream()
                        .filter(r -> !(r instanceof Resource.SubnetRole))
                        .map(r -> "# " + r.key() + "\n")
                        .toList());
    }

    @Test
    void a_rule_collection_is_made_once_and_only_its_first_rule_names_the_priority() {
        var script = AzScript.of(usual(OutboundTypes.find("userDefinedRouting").orElseThrow()), Dialect.BASH);
        assertThat(script.split("--collection-name aksfwnr", -1)).hasSize(4);
        assertThat(script.split("--priority 100", -1)).hasSize(3);
    }

    @Test
    void the_two_shells_keep_a_value_and_break_a_line_each_in_its_own_way() {
        var design = usual(OutboundTypes.find("userAssignedNATGateway").orElseThrow());
        assertThat(AzScript.of(design, Dialect.BASH)).contains("\nSUBNET_ID=$(az network", " \\\n  --node-count");
        assertThat(AzScript.of(design, Dialect.POWERSHELL))
                .contains("\n$SUBNET_ID = (az network", " `\n  --node-count", "--vnet-subnet-id $SUBNET_ID");
    }

    private static Design usual(OutboundType type) {
        return type.design(Answers.usual(type.parameters()));
    }
}
