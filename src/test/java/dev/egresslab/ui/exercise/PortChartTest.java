package dev.egresslab.ui.exercise;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortChartTest {
    @Test
    void running_totals_follow_the_order_in_which_connections_ended() {
        assertThat(PortChart.points("1000+0 370-5 24+6 6-11"))
                .containsExactly(
                        new PortChart.Point(0, 0, 0, 0),
                        new PortChart.Point(1000, 1000, 0, 0),
                        new PortChart.Point(1370, 1000, 370, 5),
                        new PortChart.Point(1394, 1024, 370, 6),
                        new PortChart.Point(1400, 1024, 376, 11));
    }

    @Test
    void what_is_no_run_is_left_out() {
        assertThat(PortChart.points("nothing here")).containsExactly(new PortChart.Point(0, 0, 0, 0));
    }
}
