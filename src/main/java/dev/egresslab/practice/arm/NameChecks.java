package dev.egresslab.practice.arm;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;

import java.util.Locale;
import java.util.Optional;

/** Whether a name is still free: for public IPs' DNS labels, and for resources whose names are unique. */
final class NameChecks {
    private final Store store;

    NameChecks(Store store) {
        this.store = store;
    }

    /** @param rest the path's words after {@code /providers/}, in lower case */
    Optional<Response.Whole> answer(Request request, String[] rest) {
        var last = rest[rest.length - 1];
        if (request.method().equals("GET") && last.equals("checkdnsnameavailability") && rest.length == 4)
            return Optional.of(label(rest[2], request.query("domainNameLabel").orElse("")));
        if (request.method().equals("POST") && last.equals("checknameavailability")) return Optional.of(name(request));
        return Optional.empty();
    }

    /** The same at the root: whether a resource's name holds no reserved word. */
    static Optional<Response.Whole> reserved(Request request) {
        if (!request.path().equalsIgnoreCase("/providers/Microsoft.Resources/checkResourceName"))
            return Optional.empty();
        var asked = Content.object(request);
        var name = asked.path("name").asString("");
        boolean taken = name.matches("(?i).*(login|microsoft|windows|xbox).*");
        return Optional.of(Response.json(
                200,
                Json.object()
                        .put("name", name)
                        .put("type", asked.path("type").asString(""))
                        .put("status", taken ? "Reserved" : "Allowed")
                        .toString()));
    }

    private Response.Whole label(String location, String label) {
        boolean taken = store.now().all("Microsoft.Network/publicIPAddresses").stream()
                .filter(d ->
                        d.text("/location").filter(location::equalsIgnoreCase).isPresent())
                .anyMatch(d -> d.text("/properties/dnsSettings/domainNameLabel")
                        .filter(label::equalsIgnoreCase)
                        .isPresent());
        return Response.json(200, Json.object().put("available", !taken).toString());
    }

    private Response.Whole name(Request request) {
        var asked = Content.object(request);
        var name = asked.path("name").asString("");
        var type = asked.path("type").asString("");
        if (name.isEmpty() || type.isEmpty())
            throw ArmError.bad("InvalidRequestContent", "The request content was invalid: it needs a name and a type.");
        var answer = Json.object();
        boolean taken = store.now().all(type).stream().anyMatch(d -> d.name().equalsIgnoreCase(name));
        answer.put("nameAvailable", !taken);
        if (taken)
            answer.put("reason", "AlreadyExists")
                    .put("message", "The name '%s' is already in use.".formatted(name.toLowerCase(Locale.ROOT)));
        return Response.json(200, answer.toString());
    }
}
