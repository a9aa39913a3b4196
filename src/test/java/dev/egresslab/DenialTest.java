package dev.egresslab;

import dev.egresslab.lab.resource.FirewallCommand;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** From a denied request to the rule that lets it pass, and to the answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DenialTest {
    @Test
    void every_denied_request_names_the_narrowest_rule_and_passes_once_it_is_there(@TempDir Path folder)
            throws Exception {
        try (var built = new BuiltLab(folder, "userDefinedRouting")) {
            assertThat(built.step("asymmetric-routing", "image").verified()).isTrue();
            for (var url : new String[] {"http://ifconfig.me", "https://api.ipify.org", "http://api.ipify.org:80"}) {
                var denied = built.bench.probe(built.lab, "nginx", url);
                assertThat(denied.verdict()).as(url).isEqualTo(Measurement.Verdict.DENIED);
                var rules = denied.allowing().orElseThrow();
                assertThat(FirewallCommand.of(firewall(built), rules))
                        .startsWith("az network firewall application-rule create")
                        .doesNotContain("*.");
                built.bench.put(built.lab, firewall(built).with(rules), _ -> {});
                var passed = built.bench.probe(built.lab, "nginx", url);
                assertThat(passed.verdict()).as(url).isEqualTo(Measurement.Verdict.AS_EXPECTED);
                assertThat(passed.allowing()).isEmpty();
            }
        }
    }

    private static Resource.Firewall firewall(BuiltLab built) {
        return built.bench.design(built.lab).first(Resource.Firewall.class).orElseThrow();
    }
}
