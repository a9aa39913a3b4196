package dev.egresslab.ui.wizard;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.ui.shell.Course;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;

/** The steps of a build in their order, each with how it stands; one that is clicked chooses what the log shows. */
final class Operations extends VBox {
    /** What is heard and longer than this is for the log. */
    private static final int SHORT = 22;

    private final Course course;
    private final Map<String, Double> shares = new HashMap<>();

    Operations(Course course) {
        this.course = course;
        setId("operations");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(course.texts().of("ui.provision.operations"));
    }

    void show(List<Resource> steps, ProvisionModel.View view) {
        shares.clear();
        list(steps.stream().map(r -> row(r, view)).toList());
    }

    /** How much of each step is done, 0 to 1. */
    Map<String, Double> shares() {
        return Map.copyOf(shares);
    }

    /** What stands differently is replaced, and keeps the focus where it had it. */
    private void list(List<OperationRow> rows) {
        var old = getChildren();
        if (old.size() != rows.size()) {
            old.setAll(rows);
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (old.get(i) instanceof OperationRow row
                    && row.now().equals(rows.get(i).now())) continue;
            boolean focused = old.get(i).isFocused();
            old.set(i, rows.get(i));
            if (focused) rows.get(i).requestFocus();
        }
    }

    private OperationRow row(Resource resource, ProvisionModel.View view) {
        var key = resource.key();
        var state = view.standing().steps().getOrDefault(key, StepState.PLANNED);
        var left = Optional.ofNullable(view.remaining().steps().get(key));
        double share = share(key, view);
        shares.put(key, share);
        var row = new OperationRow(
                resource,
                new OperationRow.Now(
                        state,
                        Optional.ofNullable(view.past().took().get(key)).filter(_ -> state == StepState.READY),
                        left,
                        share,
                        said(key, state, view)),
                course.texts());
        row.onChosen(() -> course.log().only(key));
        return row;
    }

    /** How much of a step is done; 0 where it has not begun or that cannot be told. */
    private double share(String key, ProvisionModel.View view) {
        if (view.speed() <= 0 || Double.isInfinite(view.speed())) return 0;
        return Optional.ofNullable(view.past().begun().get(key))
                .flatMap(begun -> Optional.ofNullable(view.remaining().steps().get(key))
                        .map(left -> {
                            double gone = Duration.between(
                                            begun, course.workbench().now())
                                    .toMillis();
                            return gone / Math.max(1, gone + left.toMillis());
                        }))
                .orElse(0.0);
    }

    /** While it runs what was heard, afterwards the address. */
    private String said(String key, StepState state, ProvisionModel.View view) {
        return switch (state) {
            case READY -> {
                Map<String, String> facts = view.standing().facts().getOrDefault(key, Map.of());
                yield facts.getOrDefault(
                        "ipAddress",
                        facts.getOrDefault("privateIp", facts.getOrDefault("podIp", facts.getOrDefault("range", ""))));
            }
            case WORKING, FAILED ->
                Optional.ofNullable(view.said().get(key))
                        .filter(heard -> heard.length() <= SHORT)
                        .orElse("");
            case PLANNED, SKIPPED, DELETING, DELETED -> course.texts().of("ui.step." + state.name());
        };
    }
}
