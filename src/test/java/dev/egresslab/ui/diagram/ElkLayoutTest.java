package dev.egresslab.ui.diagram;

import dev.egresslab.bench.Estates;
import dev.egresslab.net.Network;
import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.StackPane;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ElkLayoutTest {
    private static final World WORLD = World.load();
    private static final String[] LABS = {
        "loadBalancer",
        "managedNATGateway",
        "userAssignedNATGateway",
        "userDefinedRouting",
        "published",
        "forwarded",
        "gateway"
    };

    @ParameterizedTest
    @CsvSource({"forwarded,NETWORK", "gateway,NETWORK", "gateway,RESOURCE_GROUP", "published,RESOURCE_GROUP"})
    void nothing_lies_over_something_else_and_containers_hold_their_things(String lab, Grouping grouping) {
        apart(drawing(StopsTest.lab(lab), grouping).picture());
    }

    @Test
    void a_request_through_the_firewall_has_a_line_from_each_stop_to_the_next() {
        var lab = StopsTest.lab("forwarded");
        var firewall = Network.of(lab.estate(), WORLD).firewalls().getFirst();
        var stops = Stops.of(lab.in(firewall.addresses().getFirst().address().toString()));
        assertThat(stops.stream().map(Stop::kind))
                .containsExactly(
                        Stop.Kind.CLIENT, Stop.Kind.FIREWALL, Stop.Kind.LOAD_BALANCER, Stop.Kind.NODE, Stop.Kind.POD);
        for (var grouping : Grouping.values()) lined(drawing(lab, grouping).picture(), stops);
    }

    @Test
    void a_request_through_an_application_gateway_reaches_its_own_pod() {
        var lab = StopsTest.lab("gateway");
        var stops = Stops.of(lab.in(ingress(lab)));
        var picture = drawing(lab, Grouping.NETWORK).picture();
        lined(picture, stops);
        assertThat(Ways.place(picture, stops.getLast()).orElseThrow().thing().title())
                .isEqualTo("aspnetapp");
        assertThat(picture.boxes()).extracting(Picture.Box::title).contains("azure-appgateway-subnet");
        var marks = Marks.of(picture, stops, 0);
        assertThat(picture.edges().stream().map(marks::edge)).contains("ingress");
    }

    @Test
    void grouped_by_resource_group_the_nodes_are_in_the_group_that_aks_made() {
        for (var name : LABS) {
            var picture = drawing(StopsTest.lab(name), Grouping.RESOURCE_GROUP).picture();
            var made = picture.boxes().stream()
                    .filter(b -> b.title().startsWith("MC_"))
                    .findFirst()
                    .orElseThrow();
            assertThat(picture.boxes()).noneMatch(b -> b.kind().equals("subnet"));
            picture.items().stream()
                    .filter(i -> i.thing().meaning() == Meaning.NODE)
                    .forEach(i -> assertThat(made.holds(i)).as(name).isTrue());
            lined(picture, StopsTest.stops(name));
        }
    }

    @Test
    void three_hundred_nodes_all_have_a_place_of_their_own_and_are_drawn() {
        var drawing = Drawing.survey(
                        Estates.loadBalancer(300), WORLD, "ifconfig.me", Bench.TEXTS, Look.USUAL.whole(true))
                .orElseThrow();
        var picture = drawing.picture();
        assertThat(picture.items().stream().filter(i -> i.thing().meaning() == Meaning.NODE))
                .hasSize(300);
        assertThat(picture.height()).isLessThan(picture.width() * 2);
        apart(picture);
        var view = Headless.on(DiagramView::new);
        try (var bench = new Bench(_ -> new StackPane(view))) {
            Headless.on(() -> {
                view.show(drawing);
                return true;
            });
            dev.egresslab.ui.Screens.write("diagram-300", bench.scene());
            int drawn = Headless.on(
                    () -> bench.scene().getRoot().lookupAll(".el-node").size());
            assertThat(drawn).isGreaterThan(300);
        }
    }

    @Test
    void the_pictures_are_kept_to_look_at() {
        var view = Headless.on(DiagramView::new);
        try (var bench = new Bench(_ -> new StackPane(view))) {
            for (var name : List.of("forwarded", "gateway")) {
                var lab = StopsTest.lab(name);
                var address = name.equals("gateway")
                        ? ingress(lab)
                        : Network.of(lab.estate(), WORLD)
                                .firewalls()
                                .getFirst()
                                .addresses()
                                .getFirst()
                                .address()
                                .toString();
                for (var grouping : Grouping.values()) {
                    Headless.on(() -> {
                        view.show(drawing(lab, grouping));
                        view.walk(Stops.of(lab.in(address)), 1);
                        return true;
                    });
                    bench.shoot("diagram-" + name + "-" + grouping.name().toLowerCase(java.util.Locale.ROOT));
                    assertThat(dev.egresslab.ui.Screens.faults(bench.scene())).isEmpty();
                }
            }
        }
    }

    private static void lined(Picture picture, List<Stop> stops) {
        var ways = Ways.of(picture, stops);
        for (int i = 0; i < stops.size(); i++) {
            assertThat(ways.get(i).to()).as(stops.get(i).toString()).isPresent();
            if (i > 0)
                assertThat(ways.get(i).points()).as(stops.get(i).toString()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    private static void apart(Picture picture) {
        var all = new ArrayList<>(picture.items().stream()
                .filter(i -> i.form() != Picture.Form.HOLDER)
                .toList());
        for (int i = 0; i < all.size(); i++)
            for (int j = i + 1; j < all.size(); j++)
                assertThat(over(all.get(i), all.get(j)))
                        .as(all.get(i) + " " + all.get(j))
                        .isFalse();
        for (var card : picture.cards()) {
            assertThat(all).as(card.table().title()).noneMatch(item -> under(card, item));
            assertThat(card.tieX()).isBetween(card.x(), card.x() + card.width());
        }
        assertThat(all).allMatch(item -> picture.boxes().stream().anyMatch(b -> b.holds(item)));
    }

    private static boolean under(Picture.Card card, Picture.Item item) {
        return item.x() < card.x() + card.width()
                && card.x() < item.right()
                && item.y() < card.y() + card.height()
                && card.y() < item.y() + item.height();
    }

    private static boolean over(Picture.Item a, Picture.Item b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
    }

    private static String ingress(Specimen lab) {
        var estate = lab.estate();
        return estate.object(estate.clusters().iterator().next(), "Ingress", "default", "aspnetapp")
                .flatMap(i -> i.text("/status/loadBalancer/ingress/0/ip"))
                .orElseThrow();
    }

    private static Drawing drawing(Specimen lab, Grouping grouping) {
        return Drawing.survey(lab.estate(), WORLD, "ifconfig.me", Bench.TEXTS, Look.USUAL.by(grouping))
                .orElseThrow();
    }
}
