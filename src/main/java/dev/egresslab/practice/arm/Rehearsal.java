package dev.egresslab.practice.arm;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.template.Surroundings;
import dev.egresslab.practice.arm.template.Template;
import dev.egresslab.practice.arm.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Reads templates, and tries them out on a draft that is thrown away: what validation and what-if answer. */
final class Rehearsal {
    private final Store store;
    private final Types types;
    private final Admission admission;
    private final Realm realm;

    Rehearsal(Store store, Types types, Admission admission, Realm realm) {
        this.store = store;
        this.types = types;
        this.admission = admission;
        this.realm = realm;
    }

    /** @param properties a deployment's, with {@code template} and {@code parameters} */
    Template read(ResourceId deployment, JsonNode properties) {
        return read(deployment, properties, store::now);
    }

    private Template read(ResourceId deployment, JsonNode properties, Supplier<Documents> documents) {
        try {
            return Template.of(
                    properties.path("template"), properties.path("parameters"), new Ground(deployment, documents));
        } catch (TemplateException e) {
            throw invalid(e);
        }
    }

    static ArmError invalid(TemplateException e) {
        return ArmError.bad("InvalidTemplate", "Deployment template validation failed: '%s'.", e.reason());
    }

    private List<Document> admit(ResourceId deployment, Template template, Draft draft) {
        var made = new ArrayList<Document>();
        for (var one : template.resources()) {
            var id = ResourceId.of(one.id());
            if (id.is(Deployments.TYPE)) continue;
            var type = types.find(id.type()).orElseThrow(() -> unknown(id, one.apiVersion()));
            try {
                var body = (ObjectNode) one.body(template.resources());
                var request = Deployments.request(one.id(), one.apiVersion(), body);
                made.add(draft.find(admission
                                .admit(id, type, body, request, draft)
                                .change()
                                .id())
                        .orElseThrow());
            } catch (ArmError e) {
                throw ArmError.bad(
                                "InvalidTemplateDeployment",
                                "The template deployment '%s' is not valid according to the validation procedure. The tracking id is '%s'. See inner errors for details.",
                                deployment.name(),
                                realm.uuid())
                        .with(e);
            } catch (TemplateException e) {
                throw invalid(e);
            }
        }
        return made;
    }

    /** What would stand in the draft after it, as far as each resource's own rules let it; what comes first is told to what follows. */
    List<Document> admit(ResourceId deployment, JsonNode properties, Draft draft) {
        return admit(deployment, read(deployment, properties, () -> draft), draft);
    }

    /** Every resource of the group, and what the deployment would do to it. */
    ObjectNode whatIf(ResourceId deployment, ObjectNode content) {
        var properties = content.path("properties");
        var before = store.now();
        var draft = before.draft();
        var template = read(deployment, properties, () -> draft);
        var made = admit(deployment, template, draft);
        var answer = Json.object().put("status", "Succeeded");
        var changes = answer.putObject("properties")
                .put("correlationId", realm.uuid())
                .putArray("changes");
        var old = new Composer(before, types);
        var fresh = new Composer(draft, types);
        var seen = new TreeSet<ResourceId>();
        for (var document : made) {
            if (!seen.add(document.id())) continue;
            var version = template.resources().stream()
                    .filter(d -> ResourceId.of(d.id()).equals(document.id()))
                    .findFirst()
                    .orElseThrow()
                    .apiVersion();
            changes.add(Differences.change(
                    document.id(),
                    before.find(document.id()).map(old::show).orElse(null),
                    fresh.show(draft.find(document.id()).orElseThrow()),
                    version));
        }
        boolean complete = properties.path("mode").asString("").equalsIgnoreCase("Complete");
        for (var other : before.below(deployment.groupId().orElseThrow()))
            if (Lists.tracked(other.id()) && !seen.contains(other.id()))
                changes.add(Differences.untouched(other.id(), old.show(other), complete ? "Delete" : "Ignore"));
        return answer;
    }

    private static ArmError unknown(ResourceId id, String version) {
        var type = id.type();
        return ArmError.bad(
                "InvalidTemplate",
                "The resource type '%s' could not be found in the namespace '%s' for api version '%s'. No such type is known here.",
                type.substring(type.indexOf('/') + 1),
                type.substring(0, type.indexOf('/')),
                version);
    }

    private final class Ground implements Surroundings {
        private final ResourceId deployment;
        private final Supplier<Documents> documents;

        Ground(ResourceId deployment, Supplier<Documents> documents) {
            this.deployment = deployment;
            this.documents = documents;
        }

        @Override
        public String subscription() {
            return realm.subscription();
        }

        @Override
        public String tenant() {
            return realm.tenant();
        }

        @Override
        public String group() {
            return deployment.group().orElseThrow();
        }

        @Override
        public JsonNode resourceGroup() {
            return documents
                    .get()
                    .find(deployment.groupId().orElseThrow())
                    .orElseThrow()
                    .body();
        }

        @Override
        public String deployment() {
            return deployment.name();
        }

        @Override
        public JsonNode resource(String id) {
            var now = documents.get();
            JsonNode missing = MissingNode.getInstance();
            return now.find(ResourceId.of(id))
                    .map(found -> (JsonNode) new Composer(now, types).show(found))
                    .orElse(missing);
        }

        @Override
        public String now() {
            return realm.clock().now().toString();
        }

        @Override
        public String uuid() {
            return realm.uuid();
        }
    }
}
