package dev.egresslab.ui.observe;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.LabRules;
import dev.egresslab.lab.resource.FirewallCommand;
import dev.egresslab.lab.resource.FirewallRules;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Measurement;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Copying;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The narrowest rule for what a firewall denied: its command, and a button that adds it and asks again. */
final class AllowCard {
    private final Course course;
    private final Runnable allowed;
    private final Consumer<String> failed;
    private final List<FirewallRules> added = new ArrayList<>();

    AllowCard(Course course, Runnable allowed, Consumer<String> failed) {
        this.course = course;
        this.allowed = allowed;
        this.failed = failed;
    }

    /** The card for what was measured; empty where no rule would help. */
    Optional<VBox> of(Measurement measured) {
        return firewall().flatMap(firewall -> rule(measured).map(rules -> card(firewall, rules)));
    }

    private static Optional<FirewallRules> rule(Measurement m) {
        return switch (m.verdict()) {
            case NOT_STARTED -> Optional.of(LabRules.DOCKER_HUB);
            case DENIED, NO_ANSWER -> m.allowing();
            case AS_EXPECTED, OTHER_ADDRESS -> Optional.empty();
        };
    }

    private VBox card(Resource.Firewall firewall, FirewallRules rules) {
        var command = FirewallCommand.of(firewall, rules);
        var button = Buttons.plain("btn-allow-rule", text("allow"), () -> {});
        button.getStyleClass().add("accent");
        button.setOnAction(_ -> {
            button.setDisable(true);
            apply(firewall, rules);
        });
        var copy = Buttons.plain("btn-copy-command", text("copy"), () -> {
            Copying.text(command);
        });
        var head = Nodes.row(
                8,
                Nodes.grow(Nodes.prose(course.texts().of("ui.observe.allow.title", rules.name()), "el-h3")),
                Nodes.whole(Nodes.label(course.texts().of("ui.observe.priority", rules.priority()), "el-tag")));
        var code = Nodes.id("allow-command", Nodes.prose(command, "el-mono-s", "el-code"));
        code.setMaxWidth(Double.MAX_VALUE);
        var scroll = new ScrollPane(code);
        scroll.setFitToWidth(true);
        boolean long_ = command.length() > 400;
        scroll.setVbarPolicy(long_ ? ScrollPane.ScrollBarPolicy.AS_NEEDED : ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(long_ ? 118 : 132);
        scroll.setMaxHeight(long_ ? 118 : 160);
        scroll.getStyleClass().add("el-code-scroll");
        var card = Nodes.column(10, head, scroll, new FlowPane(8, 8, button, copy));
        card.getStyleClass().add("el-card");
        card.setId("allow-card");
        card.setMinHeight(VBox.USE_PREF_SIZE);
        return card;
    }

    private void apply(Resource.Firewall firewall, FirewallRules rules) {
        var lab = course.lab().get();
        if (lab == null) return;
        added.add(rules);
        var changed = added.stream().reduce(firewall, Resource.Firewall::with, (a, _) -> a);
        Background.run(() -> put(lab, changed), _ -> allowed.run(), e -> failed.accept(Words.error(e, course.texts())));
    }

    /** Adds the rule, then waits until the pod runs: its image may have waited for the rule. */
    private Lab put(Lab lab, Resource.Firewall changed) throws InterruptedException {
        course.workbench().put(lab, changed, _ -> {});
        course.workbench().awaitPod(lab, "nginx");
        return lab;
    }

    private Optional<Resource.Firewall> firewall() {
        return Optional.ofNullable(course.lab().get())
                .flatMap(lab -> course.workbench().design(lab).first(Resource.Firewall.class));
    }

    private String text(String key) {
        return course.texts().of("ui.observe." + key);
    }
}
