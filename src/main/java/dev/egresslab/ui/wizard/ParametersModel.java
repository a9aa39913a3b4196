package dev.egresslab.ui.wizard;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Parameter;
import dev.egresslab.lab.Problem;
import dev.egresslab.lab.outbound.OutboundType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The answers being typed, and what is wrong with them. */
final class ParametersModel {
    private final OutboundType type;
    private final Map<String, StringProperty> texts = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());

    ParametersModel(OutboundType type, Answers answers) {
        this.type = type;
        for (var parameter : type.parameters()) {
            var text = new SimpleStringProperty(answers.text(parameter));
            text.addListener((_, _, _) -> check());
            texts.put(parameter.id(), text);
        }
        check();
    }

    OutboundType type() {
        return type;
    }

    StringProperty text(Parameter parameter) {
        return java.util.Objects.requireNonNull(texts.get(parameter.id()));
    }

    ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems.getReadOnlyProperty();
    }

    Optional<Problem> problem(Parameter parameter) {
        return problems.get().stream()
                .filter(p -> p.parameter().equals(parameter.id()))
                .findFirst();
    }

    Answers answers() {
        var all = new LinkedHashMap<String, String>();
        texts.forEach((id, text) -> all.put(id, Optional.ofNullable(text.get()).orElse("")));
        return Answers.of(all);
    }

    /** The lab's own values again. */
    void reset() {
        type.parameters().forEach(p -> text(p).set(p.usual()));
    }

    /** Values from before. */
    void restore(Answers before) {
        type.parameters().forEach(p -> text(p).set(before.text(p)));
    }

    /** Whether each answer alone is one, so that there is something to draw. */
    boolean drawable() {
        return dev.egresslab.lab.Checks.each(type.parameters(), answers()).isEmpty();
    }

    private void check() {
        problems.set(type.check(answers()));
    }
}
