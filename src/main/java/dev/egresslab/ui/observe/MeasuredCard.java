package dev.egresslab.ui.observe;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.LabRules;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The measured address beside the expected one; where the firewall denied it, the rule that would allow it. */
final class MeasuredCard extends VBox {
    private static final List<String> TONES = List.of("ok", "da", "wa", "ac");

    /** Kubelet waits at most five minutes between two tries. */
    private static final java.time.Duration KUBELET_TRIES_AGAIN = java.time.Duration.ofMinutes(6);

    private final Course course;
    private final Label measured = Nodes.id("probe-measured", Nodes.label("", "el-mono-xl"));
    private final Label verdict = Nodes.id("probe-verdict", Nodes.prose("", "el-body-s"));
    private final Label expected = Nodes.id("probe-expected", Nodes.prose("", "el-body-s", "el-muted"));
    private final VBox remedy = Nodes.column(6);
    private final List<FirewallRules> added = new ArrayList<>();
    private Runnable allowed = () -> {};

    MeasuredCard(Course course) {
        super(8);
        this.course = course;
        var box = Nodes.column(4, Nodes.label(text("measured"), "el-body-s", "el-muted"), measured, verdict);
        box.getStyleClass().add("el-measured");
        getChildren().addAll(box, expected, remedy);
    }

    /** What to do after a rule was added. */
    void onAllowed(Runnable action) {
        allowed = action;
    }

    void running(String url) {
        tone("ac");
        measured.setText("…");
        verdict.setText(course.texts().of("ui.observe.asking", url));
        remedy.getChildren().clear();
    }

    void failed(String why) {
        tone("da");
        measured.setText("–");
        verdict.setText(why);
    }

    void show(Measurement m) {
        measured.setText(m.measured().map(Object::toString).orElse("–"));
        verdict.setText(
                course.texts().of("verdict." + m.verdict()) + (m.measured().isPresent() ? "" : ". " + m.reply()));
        expected.setText(course.texts()
                .of(
                        "ui.observe.expected",
                        m.expected().isEmpty()
                                ? "–"
                                : m.expected().stream()
                                        .map(o -> o.address().toString())
                                        .collect(Collectors.joining(", ")),
                        m.expected().stream()
                                .map(o -> o.publicIp().name())
                                .distinct()
                                .collect(Collectors.joining(", "))));
        tone(
                switch (m.verdict()) {
                    case AS_EXPECTED -> "ok";
                    case OTHER_ADDRESS -> "wa";
                    case DENIED, NO_ANSWER, NOT_STARTED -> "da";
                });
        remedy.getChildren().clear();
        rule(m).ifPresent(this::offer);
    }

    /** The lab's own rule for what was denied. */
    private Optional<FirewallRules> rule(Measurement m) {
        if (firewall().isEmpty()) return Optional.empty();
        return switch (m.verdict()) {
            case NOT_STARTED -> Optional.of(LabRules.DOCKER_HUB);
            case DENIED -> m.url().equals("http://ifconfig.me") ? Optional.of(LabRules.IFCONFIG) : Optional.empty();
            case AS_EXPECTED, OTHER_ADDRESS, NO_ANSWER -> Optional.empty();
        };
    }

    private void offer(FirewallRules rules) {
        var hosts = rules instanceof FirewallRules.Application a
                ? a.rules().stream().flatMap(r -> r.hosts().stream()).collect(Collectors.joining(", "))
                : "";
        var button = Buttons.plain("btn-allow-rule", text("allow"), () -> {});
        button.setOnAction(_ -> {
            button.setDisable(true);
            apply(rules);
        });
        var card = Nodes.column(
                8,
                Nodes.label(course.texts().of("ui.observe.allow.title", rules.name()), "el-h3"),
                Nodes.prose(hosts, "el-mono-s", "el-muted"),
                button);
        card.getStyleClass().add("el-card");
        card.setId("allow-card");
        remedy.getChildren().setAll(card);
    }

    private void apply(FirewallRules rules) {
        var lab = course.lab().get();
        var firewall = firewall();
        if (lab == null || firewall.isEmpty()) return;
        added.add(rules);
        var changed = added.stream().reduce(firewall.get(), Resource.Firewall::with, (a, _) -> a);
        Background.run(() -> put(lab, changed), _ -> allowed.run(), e -> failed(Words.error(e, course.texts())));
    }

    /** Adds the rule, then waits until the pod runs: its image may have waited for the rule. */
    private Lab put(Lab lab, Resource.Firewall changed) throws InterruptedException {
        course.workbench().put(lab, changed, _ -> {});
        course.workbench().awaitPod(lab, "nginx", KUBELET_TRIES_AGAIN);
        return lab;
    }

    private Optional<Resource.Firewall> firewall() {
        return Optional.ofNullable(course.lab().get())
                .flatMap(lab -> course.workbench().design(lab).resources().stream()
                        .filter(Resource.Firewall.class::isInstance)
                        .map(Resource.Firewall.class::cast)
                        .findFirst());
    }

    private void tone(String tone) {
        var box = getChildren().getFirst();
        box.getStyleClass().removeAll(TONES);
        box.getStyleClass().add(tone);
    }

    private String text(String key) {
        return course.texts().of("ui.observe." + key);
    }
}
