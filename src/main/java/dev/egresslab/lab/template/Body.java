package dev.egresslab.lab.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Maps whose entries stay in the order in which a person would read them. */
final class Body {
    private Body() {}

    /** Keys and values in turn; an empty list is left out. */
    static Map<String, Object> of(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            if (keysAndValues[i + 1] instanceof List<?> list && list.isEmpty()) continue;
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** The id of another resource, as one resource points at another. */
    static Map<String, Object> link(Ref to) {
        return of("id", new Value.Id(to));
    }

    static List<Object> links(List<Ref> to) {
        return new ArrayList<>(to.stream().map(Body::link).toList());
    }

    /** A named thing inside a resource, for example a route. */
    static Map<String, Object> item(String name, Map<String, Object> properties) {
        return of("name", name, "properties", properties);
    }
}
