package dev.egresslab.ui.log;

import dev.egresslab.net.World;
import dev.egresslab.plan.Progress.Level;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.learn.Specimen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NetLinesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final LogModel model = new LogModel(new Texts(Locale.ENGLISH));

    NetLinesTest() {
        Headless.on(() -> true);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_walk_leaves_one_line_for_each_decision_and_one_for_its_end() {
        var lab = Specimen.load("userDefinedRouting", World.load());
        var walked = lab.out("ifconfig.me");
        model.add(new LogLine(NOON, "ARM", Level.INFO, "", "something else"));
        model.add(NOON, walked);
        model.add(NOON, lab.out("api.ipify.org"));
        model.admit();
        model.filter().set(new LogLines.Filter(NetLines.NET, Level.INFO));
        long decisions = walked.hops().stream().mapToLong(h -> h.steps().size()).sum();
        assertThat(model.shown())
                .hasSizeGreaterThan((int) decisions)
                .allMatch(l -> l.source().equals("NET"));
        assertThat(model.shown().subList(0, (int) decisions)).allMatch(l -> l.level() == Level.INFO);
        assertThat(model.shown().get((int) decisions).text()).endsWith("Answered");
        assertThat(model.shown()).anyMatch(l -> l.text().startsWith("hub-firewall: "));
        assertThat(model.shown().getLast().level()).isEqualTo(Level.WARNING);
        assertThat(model.shown().getLast().text()).contains("Denied by the firewall");
    }

    @Test
    void one_step_alone_is_shown_whatever_the_source_and_all_again() {
        for (int i = 0; i < 300; i++)
            model.add(new LogLine(NOON, i % 2 == 0 ? "ARM" : "K8S", Level.INFO, "step/" + i % 3, "line " + i));
        model.admit();
        model.only("step/1");
        assertThat(model.shown()).hasSize(100).allMatch(l -> l.step().equals("step/1"));
        model.filter().set(new LogLines.Filter("ARM", Level.INFO).of("step/1"));
        assertThat(model.shown()).hasSize(50).allMatch(l -> l.source().equals("ARM"));
        model.only("step/none");
        assertThat(model.shown()).isEmpty();
        model.only("");
        assertThat(model.shown()).hasSize(150);
    }
}
