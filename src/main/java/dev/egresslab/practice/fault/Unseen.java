package dev.egresslab.practice.fault;

import dev.egresslab.practice.arm.ArmError;
import dev.egresslab.practice.http.Request;
import dev.egresslab.practice.http.Response;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** New resources that are not shown yet: Azure Resource Manager's regions take a while to agree on what exists. */
final class Unseen {
    private final Map<String, Integer> looks = new ConcurrentHashMap<>();

    /** A resource that this call has created stays unseen for so many looks. */
    void note(Request request, Response answer, int many) {
        if (request.method().equals("PUT") && answer.status() == 201 && many > 0) looks.put(key(request), many);
    }

    /** Whether the call looks at something that is not shown yet; counts the look. */
    boolean hides(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) return false;
        var hidden = new boolean[1];
        looks.computeIfPresent(key(request), (_, left) -> {
            hidden[0] = true;
            return left > 1 ? left - 1 : null;
        });
        return hidden[0];
    }

    void clear() {
        looks.clear();
    }

    static Response absent(Request request) {
        var path = request.path();
        var name = path.substring(path.lastIndexOf('/') + 1);
        return new ArmError(
                        404,
                        "ResourceNotFound",
                        "The Resource '%s/%s' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"
                                .formatted(Match.kind(path), name))
                .response();
    }

    private static String key(Request request) {
        return request.path().toLowerCase(Locale.ROOT);
    }
}
