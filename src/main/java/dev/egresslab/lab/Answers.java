package dev.egresslab.lab;

import dev.egresslab.address.Cidr;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts a person gave, by parameter id; the usual value where they gave none. */
public final class Answers {
    private final Map<String, String> texts;

    private Answers(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    /** The lab's own values. */
    public static Answers usual(Collection<Parameter> parameters) {
        var texts = new LinkedHashMap<String, String>();
        parameters.forEach(p -> texts.put(p.id(), p.usual()));
        return new Answers(texts);
    }

    public static Answers of(Map<String, String> texts) {
        return new Answers(texts);
    }

    public Answers with(String parameter, String text) {
        var changed = new LinkedHashMap<>(texts);
        changed.put(parameter, text);
        return new Answers(changed);
    }

    public String text(Parameter parameter) {
        return texts.getOrDefault(parameter.id(), parameter.usual()).strip();
    }

    /** @throws NumberFormatException where the answer was not checked before */
    public int whole(Parameter parameter) {
        return Integer.parseInt(text(parameter));
    }

    /** @throws dev.egresslab.address.AddressException where the answer was not checked before */
    public Cidr range(Parameter parameter) {
        return Cidr.parse(text(parameter));
    }

    public boolean on(Parameter parameter) {
        return Boolean.parseBoolean(text(parameter));
    }

    public Map<String, String> texts() {
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && texts.equals(answers.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
