package dev.egresslab.practice.arm;

import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.http.Request;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A change that somebody asked for, as the activity log tells of it.
 *
 * @param operation for example {@code Microsoft.Network/virtualNetworks/write}
 */
record Event(
        String correlation, String caller, String method, String clientRequest, ResourceId resource, String operation) {
    private static final String GROUPS = "Microsoft.Resources/subscriptions/resourceGroups";

    /** Empty where a request asks for no change of a resource. */
    static Optional<Event> of(Request request, String correlation, String caller) {
        if (request.method().equals("GET") || request.method().equals("HEAD")) return Optional.empty();
        return ArmSite.group(request.path())
                .map(group -> of(request, correlation, caller, group, GROUPS, verb(request)))
                .or(() -> Target.of(request.path())
                        .filter(target -> !target.names().isEmpty())
                        .map(target -> target.single()
                                ? of(request, correlation, caller, target.id(), target.type(), verb(request))
                                : of(
                                        request,
                                        correlation,
                                        caller,
                                        target.id(),
                                        target.holder().type(),
                                        target.lastType() + "/action")));
    }

    private static Event of(
            Request request, String correlation, String caller, ResourceId resource, String type, String verb) {
        var client = request.header("x-ms-client-request-id").orElse("");
        return new Event(correlation, caller, request.method(), client, resource, type + "/" + verb);
    }

    private static String verb(Request request) {
        return request.method().equals("DELETE") ? "delete" : "write";
    }

    /** One line of the log, with every member that Azure sends. */
    ObjectNode line(String id, String name, String status, int code, Instant at, String tenant) {
        var subscription = resource.subscription().orElse("");
        var type = operation.substring(0, operation.lastIndexOf('/')).replaceFirst("/[^/]+(?=/action$)", "");
        var line = Json.object();
        line.putObject("authorization").put("action", operation).put("scope", resource.toString());
        line.put("caller", caller).put("channels", "Operation");
        line.putObject("claims").put("appid", caller);
        line.put("correlationId", correlation).put("description", "").put("eventDataId", id);
        named(line, "eventName", name, name.equals("BeginRequest") ? "Begin request" : "End request");
        named(line, "category", "Administrative", "Administrative");
        line.putObject("httpRequest")
                .put("clientRequestId", clientRequest)
                .put("clientIpAddress", dev.egresslab.net.World.WORKSTATION.toString())
                .put("method", method);
        line.put("id", resource + "/events/" + id + "/ticks/" + ticks(at))
                .put("level", status.equals("Failed") ? "Error" : "Informational")
                .put("resourceGroupName", resource.group().orElse(""));
        var provider = operation.substring(0, operation.indexOf('/'));
        named(line, "resourceProviderName", provider, provider);
        line.put("resourceId", resource.toString());
        named(line, "resourceType", type, type);
        line.put("operationId", correlation);
        named(line, "operationName", operation, title());
        line.putObject("properties")
                .put("eventCategory", "Administrative")
                .put("entity", resource.toString())
                .put("message", operation)
                .put("hierarchy", tenant + "/" + subscription);
        named(line, "status", status, status);
        named(
                line,
                "subStatus",
                code == 0 ? "" : Codes.name(code),
                code == 0 ? "" : Codes.name(code) + " (HTTP Status Code: " + code + ")");
        return line.put("eventTimestamp", at.toString())
                .put("submissionTimestamp", at.toString())
                .put("subscriptionId", subscription)
                .put("tenantId", tenant);
    }

    private static void named(ObjectNode line, String member, String value, String shown) {
        line.putObject(member).put("value", value).put("localizedValue", shown);
    }

    /** Hundreds of nanoseconds since the year 1. */
    private static long ticks(Instant at) {
        return (at.getEpochSecond() + 62_135_596_800L) * 10_000_000L + at.getNano() / 100;
    }

    /** For example "Create or Update Virtual Networks". */
    private String title() {
        var words = operation.split("/");
        var last = words[words.length - 1];
        var what = words[words.length - 2].replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var thing = what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1);
        return switch (last) {
            case "write" -> "Create or Update " + thing;
            case "delete" -> "Delete " + thing;
            default -> thing;
        };
    }

    /** The names of HTTP's codes as Azure writes them. */
    private static final class Codes {
        static String name(int code) {
            return switch (code) {
                case 200 -> "OK";
                case 201 -> "Created";
                case 202 -> "Accepted";
                case 204 -> "NoContent";
                case 404 -> "NotFound";
                case 409 -> "Conflict";
                case 412 -> "PreconditionFailed";
                case 429 -> "TooManyRequests";
                default -> code < 500 ? "BadRequest" : "InternalServerError";
            };
        }
    }
}
