package dev.egresslab.ui.observe;

import dev.egresslab.address.Ipv4;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Found;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.shell.Course;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Exposes the pod with a Service of type LoadBalancer: clients come in by another address than pods leave with. */
final class ServiceCard extends VBox {
    private static final int PORT = 80;

    private final Course course;
    private final Label address = Nodes.id("service-address", Nodes.label("", "el-mono"));
    private final Button expose;
    private final Button follow;

    /** @param followed hears of the address whose client is to be followed */
    ServiceCard(Course course, Consumer<String> followed) {
        super(8);
        this.course = course;
        expose = Buttons.plain("btn-expose-nginx", course.texts().of("ui.observe.expose"), this::expose);
        follow = Buttons.plain(
                "btn-follow-client", course.texts().of("ui.observe.follow"), () -> followed.accept(address.getText()));
        getChildren()
                .addAll(
                        Nodes.label(course.texts().of("ui.observe.service"), "el-h2"),
                        Nodes.row(12, expose, address),
                        follow);
        offer(false);
    }

    /** Another lab is seen. */
    void reset() {
        address.setText("");
        offer(false);
        expose.setDisable(false);
    }

    private void expose() {
        var lab = course.lab().get();
        if (lab == null) return;
        expose.setDisable(true);
        address.setText("…");
        Background.run(
                () -> put(lab),
                found -> {
                    address.setText(found.facts().getOrDefault("ipAddress", found.id()));
                    offer(Ipv4.is(address.getText()));
                },
                e -> {
                    address.setText(Words.error(e, course.texts()));
                    expose.setDisable(false);
                });
    }

    private void offer(boolean now) {
        Nodes.shown(follow, now);
    }

    private Found put(Lab lab) {
        var pod = course.workbench().design(lab).first(Resource.Pod.class).orElseThrow();
        return course.workbench()
                .put(
                        lab,
                        new Resource.LoadBalancerService(pod.cluster(), pod.name(), pod.name(), PORT, false),
                        _ -> {});
    }
}
