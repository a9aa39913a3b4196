package dev.egresslab.ui.diagram;

import dev.egresslab.net.World;
import dev.egresslab.ui.Bench;
import dev.egresslab.ui.diagram.Stop.Fate;
import dev.egresslab.ui.diagram.Stop.Kind;
import dev.egresslab.ui.diagram.Stop.Leg;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StopsTest {
    private static final World WORLD = World.load();

    @Test
    void source_translation_is_a_stop_of_its_own_and_changes_only_the_source() {
        var stops = Stops.of(lab("userDefinedRouting").out("ifconfig.me"));
        assertThat(stops.stream().map(Stop::kind))
                .containsExactly(Kind.POD, Kind.NODE, Kind.ROUTES, Kind.FIREWALL, Kind.SNAT, Kind.HOST);
        var snat = stops.get(4);
        assertThat(snat.arrives()).isEqualTo(stops.get(3).after());
        assertThat(snat.after().source()).isNotEqualTo(snat.arrives().source());
        assertThat(snat.after().destination()).isEqualTo(snat.arrives().destination());
        assertThat(stops.get(5).arrives()).isEqualTo(snat.after());
    }

    @Test
    void an_answer_that_is_lost_goes_on_from_the_node_to_the_firewall() {
        var lab = lab("published");
        var stops = Stops.of(lab.in(lab.service()));
        assertThat(stops.stream().map(Stop::kind))
                .containsExactly(
                        Kind.CLIENT, Kind.LOAD_BALANCER, Kind.NODE, Kind.POD, Kind.NODE, Kind.ROUTES, Kind.FIREWALL);
        assertThat(stops.stream().map(Stop::leg).distinct()).containsExactly(Leg.IN, Leg.BACK);
        assertThat(stops.getLast().fate()).isEqualTo(Fate.STOPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting"})
    void every_stop_has_a_place_on_the_picture_and_a_line_from_the_one_before(String type) {
        var lab = lab(type);
        var picture = picture(lab, "ifconfig.me");
        var stops = Stops.of(lab.out("ifconfig.me"));
        var ways = Ways.of(picture, stops);
        for (int i = 0; i < stops.size(); i++) {
            assertThat(ways.get(i).to()).as(stops.get(i).toString()).isPresent();
            if (i > 0)
                assertThat(ways.get(i).points()).as(stops.get(i).toString()).hasSizeGreaterThanOrEqualTo(4);
        }
        for (int i = 2; i < ways.size(); i++) {
            var before = Ways.point(ways, i - 1).orElseThrow();
            var start = new Ways.Point(
                    ways.get(i).points().get(0), ways.get(i).points().get(1));
            assertThat(start.y()).isEqualTo(before.y());
            assertThat(start.x()).isGreaterThanOrEqualTo(before.x());
        }
    }

    @Test
    void a_lost_answer_marks_clients_green_the_answer_blue_and_the_firewall_as_its_end() {
        var lab = lab("published");
        var picture = picture(lab, "ifconfig.me");
        var marks = Marks.of(picture, Stops.of(lab.in(lab.service())), 0);
        var kinds = new HashSet<String>();
        picture.edges().forEach(e -> kinds.add(marks.edge(e)));
        assertThat(kinds).contains("ingress", "egress");
        var firewall = picture.items().stream()
                .filter(i -> i.thing().title().equals("hub-firewall"))
                .findFirst()
                .orElseThrow();
        assertThat(marks.item(firewall).orElseThrow().state()).isEqualTo("denied");
        assertThat(marks.lines()).isEmpty();
    }

    @Test
    void a_denied_walk_lights_the_default_and_leaves_the_rest_unreached() {
        var lab = lab("userDefinedRouting");
        var picture = picture(lab, "api.ipify.org");
        var marks = Marks.of(picture, Stops.of(lab.out("api.ipify.org")), 3);
        assertThat(picture.cards().getLast().table().rows().stream().map(marks::row))
                .contains("denied");
        assertThat(picture.edges().stream().map(marks::edge)).contains("egress", "dead");
        assertThat(marks.lines()).isNotEmpty().allMatch(line -> line.kind().equals("denial"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting", "published"
            })
    void nothing_on_a_picture_lies_over_something_else(String type) {
        var picture = picture(lab(type), "ifconfig.me");
        var rectangles = new java.util.ArrayList<double[]>();
        picture.items().stream()
                .filter(i -> i.form() != Picture.Form.HOLDER)
                .forEach(i -> rectangles.add(new double[] {i.x(), i.y(), i.right(), i.y() + i.height()}));
        picture.cards()
                .forEach(c -> rectangles.add(new double[] {c.x(), c.y(), c.x() + c.width(), c.y() + c.height()}));
        picture.badges().forEach(b -> rectangles.add(new double[] {b.x() - 50, b.y(), b.x() + 50, b.y() + 22}));
        for (int i = 0; i < rectangles.size(); i++)
            for (int j = i + 1; j < rectangles.size(); j++)
                assertThat(overlap(rectangles.get(i), rectangles.get(j)))
                        .as(java.util.Arrays.toString(rectangles.get(i)) + java.util.Arrays.toString(rectangles.get(j)))
                        .isFalse();
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
    }

    static Specimen lab(String name) {
        return Specimen.load(name, WORLD);
    }

    static Picture picture(Specimen lab, String host) {
        return Drawing.survey(lab.estate(), WORLD, host, Bench.TEXTS)
                .orElseThrow()
                .picture();
    }

    static Drawing drawing(String type) {
        return Drawing.survey(lab(type).estate(), WORLD, "ifconfig.me", Bench.TEXTS)
                .orElseThrow();
    }

    static List<Stop> stops(String type) {
        return Stops.of(lab(type).out("ifconfig.me"));
    }
}
