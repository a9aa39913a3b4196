package dev.egresslab.practice.identity;

import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;
import tools.jackson.databind.json.JsonMapper;

/** As much of Microsoft Graph as older versions of az ask before they assign a role. */
final class Graph {
    private final Directory directory;
    private final Tokens tokens;

    Graph(Directory directory, Tokens tokens) {
        this.directory = directory;
        this.tokens = tokens;
    }

    Response answer(Request request) {
        var header = request.header("Authorization").orElse("");
        if (!header.startsWith("Bearer ") || !tokens.good(header.substring(7).strip()))
            return Response.json(
                    401,
                    "{\"error\":{\"code\":\"InvalidAuthenticationToken\",\"message\":\"Access token is empty or invalid.\"}}");
        var path = request.path();
        if (path.endsWith("/servicePrincipals"))
            return principals(request.query("$filter").orElse(""));
        if (path.endsWith("/me") || path.endsWith("/users")) return Response.json(200, person());
        return Response.json(200, "{\"value\":[]}");
    }

    /** The application's principal; for any other application one whose object id is its own id. */
    private Response principals(String filter) {
        var list = JsonMapper.shared().createObjectNode();
        var value = list.putArray("value");
        int quote = filter.indexOf('\'');
        int end = quote < 0 ? -1 : filter.indexOf('\'', quote + 1);
        if (end > 0 && filter.contains("servicePrincipalNames")) {
            var application = filter.substring(quote + 1, end);
            boolean own = application.equalsIgnoreCase(directory.client());
            value.addObject()
                    .put("id", own ? directory.principal() : application)
                    .put("appId", application)
                    .put("displayName", own ? "practice" : application)
                    .put("servicePrincipalType", "Application");
        }
        return Response.json(200, list.toString());
    }

    private String person() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", directory.principal())
                .put("userPrincipalName", Directory.USER)
                .put("displayName", "Learner")
                .toString();
    }
}
