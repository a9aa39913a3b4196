package dev.egresslab.azure.preflight;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.lab.template.Versions;
import dev.egresslab.plan.Check;
import dev.egresslab.text.Message;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether the providers of what is made are registered in the subscription.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types
 */
final class Providers implements Question {
    private static final String VERSION = "api-version=" + Versions.RESOURCES;

    @Override
    public String key() {
        return "providers";
    }

    @Override
    public List<Check> ask(Asking asking) {
        var missing = needed(asking).stream()
                .filter(name -> !registered(asking, name))
                .toList();
        if (missing.isEmpty()) return List.of(Check.of(Check.State.OK, "providers", String.join(", ", needed(asking))));
        return missing.stream().map(name -> missing(asking, name)).toList();
    }

    private static List<String> needed(Asking asking) {
        var names = new ArrayList<>(List.of("Microsoft.ContainerService", "Microsoft.Compute", "Microsoft.Network"));
        if (asking.design().first(Resource.Identity.class).isPresent()) names.add("Microsoft.ManagedIdentity");
        return names;
    }

    private static boolean registered(Asking asking, String name) {
        return asking.rest()
                .document(asking.subscription() + "/providers/" + name, VERSION)
                .filter(body -> body.path("registrationState").asString("").equals("Registered"))
                .isPresent();
    }

    private static Check missing(Asking asking, String name) {
        return Check.of(Check.State.ERROR, "provider.missing", name)
                .with(new Check.Fix.Deed(name, Message.of("check.register", name), () -> {
                    var _ = asking.rest()
                            .post(
                                    asking.subscription() + "/providers/" + name + "/register",
                                    VERSION,
                                    JsonMapper.shared().createObjectNode());
                }));
    }
}
