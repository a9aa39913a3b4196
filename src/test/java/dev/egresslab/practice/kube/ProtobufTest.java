package dev.egresslab.practice.kube;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The bodies are those that kubectl 1.33 sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtobufTest {
    private static final String DEPLOYMENT =
            "azhzAAoVCgdhcHBzL3YxEgpEZXBsb3ltZW50EsABCiMKBW5naW54EgAaACIAKgAyADgAQgBaDAoDYXBwEgVuZ2lueBKKAQgCEg4KDAoD"
                    + "YXBwEgVuZ2lueBpuCh4KABIAGgAiACoAMgA4AEIAWgwKA2FwcBIFbmdpbngSTBIuCgVuZ2lueBIFbmdpbngqADIKCgAQABhQ"
                    + "IgAqAEIAagByAIABAIgBAJABAKIBABoAMgBCAEoAUgBYAGAAaACCAQCKAQCaAQDCAQAiAgoAKAA4ABoMCAAQABgAIAAoADgA"
                    + "GgAiAA==";
    private static final String SERVICE =
            "azhzAAoNCgJ2MRIHU2VydmljZRJmChsKAXMSABoAIgAqADIAOABCAFoICgNhcHASAXMSQwobCgc4MC04MDgwEgNUQ1AYUCIHCAAQkD8a"
                    + "ACgAEggKA2FwcBIBcxoAIgxMb2FkQmFsYW5jZXI6AEIAUgBaAGAAaAAaAgoAGgAiAA==";

    /** From here on the service is one of which nothing is said. */
    private static final int KIND_IS_KNOWN = 19;

    @Test
    void a_deployment_is_what_its_json_would_be() {
        assertThat(read(DEPLOYMENT)).isEqualTo(JsonMapper.shared().readTree("""
                {"apiVersion": "apps/v1", "kind": "Deployment",
                 "metadata": {"name": "nginx", "labels": {"app": "nginx"}},
                 "spec": {"replicas": 2, "selector": {"matchLabels": {"app": "nginx"}}, "strategy": {},
                  "template": {"metadata": {"labels": {"app": "nginx"}},
                   "spec": {"containers": [{"name": "nginx", "image": "nginx", "ports": [{"containerPort": 80}], "resources": {}}]}}}}"""));
    }

    @Test
    void a_service_keeps_its_numbers_as_numbers() {
        assertThat(read(SERVICE)).isEqualTo(JsonMapper.shared().readTree("""
                {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "s", "labels": {"app": "s"}},
                 "spec": {"ports": [{"name": "80-8080", "protocol": "TCP", "port": 80, "targetPort": 8080}],
                  "selector": {"app": "s"}, "type": "LoadBalancer"}}"""));
    }

    @Test
    void a_body_that_ends_too_early_is_refused_at_every_length() {
        var whole = Base64.getDecoder().decode(SERVICE);
        for (int length = 0; length < KIND_IS_KNOWN; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Protobuf.read(cut)).isInstanceOf(KubeError.class);
        }
    }

    private static tools.jackson.databind.JsonNode read(String base64) {
        return JsonMapper.shared()
                .readTree(Protobuf.read(Base64.getDecoder().decode(base64)).toString());
    }
}
