package dev.egresslab.rows;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LabCoverageTest {
    private static final List<Class<?>> PROOFS = List.of(
            IntroductionTest.class,
            LoadBalancerRowsTest.class,
            ManagedNatRowsTest.class,
            OwnNatRowsTest.class,
            FirewallRowsTest.class,
            TodayTest.class);

    @Test
    void every_row_of_the_lab_that_a_test_can_prove_has_one() {
        assertThat(LabRows.ALL.stream().filter(r -> r.why().isEmpty()).map(LabRows.Known::id))
                .containsExactlyInAnyOrderElementsOf(claimed().distinct().toList());
    }

    private static Stream<String> claimed() {
        return PROOFS.stream()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter((Method m) -> m.isAnnotationPresent(Row.class))
                .flatMap(m -> Arrays.stream(m.getAnnotation(Row.class).value()));
    }
}
