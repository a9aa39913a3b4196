package dev.egresslab.text;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** A second language, as the proof that no text is put together from pieces. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FrenchTest {
    static final List<String> BUNDLES = Texts.BUNDLES;

    /** Words that technical French keeps, and names. */
    private static final Set<String> SAME = Set.of(
            "lesson.D1.lab",
            "lesson.D7.lab",
            "ui.shell.brand",
            "ui.minutes.whole",
            "ui.shell.place.azure",
            "ui.place.short.azure",
            "ui.kind.pod",
            "ui.kind.service",
            "ui.made.routes",
            "ui.receipt.total",
            "ui.review.plan",
            "ui.review.az",
            "ui.review.bicep",
            "ui.review.end.hours",
            "ui.stop.POD",
            "ui.stop.ROUTES",
            "ui.stop.SNAT",
            "ui.log.arm",
            "ui.log.kube",
            "ui.log.terminal",
            "ui.log.search.key",
            "ui.picture.INTERNET",
            "ui.picture.pod",
            "ui.picture.port",
            "ui.picture.service",
            "ui.picture.inVnet",
            "ui.picture.kind.CLUSTER",
            "ui.picture.kind.POD",
            "ui.clusters.column.cluster",
            "ui.clusters.column.version",
            "ui.attached.api.public",
            "ui.compare.owner.aks",
            "ui.compare.sketch.LOAD_BALANCER",
            "ui.compare.sketch.NAT_GATEWAY",
            "ui.compare.sketch.ROUTE_TABLE");

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void every_text_is_there_in_both_languages(String name) {
        var english = Bundle.of(name, Locale.ENGLISH);
        var french = Bundle.of(name, Locale.FRENCH);
        var wanted = english.texts().keySet().stream()
                .filter(key -> !isCommand(key) || isToFillIn(english, key))
                .toList();
        assertThat(french.texts().keySet()).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void both_languages_show_the_same_arguments(String name) {
        var english = Bundle.of(name, Locale.ENGLISH);
        var french = Bundle.of(name, Locale.FRENCH);
        assertThat(french.texts().keySet())
                .allSatisfy(key -> assertThat(french.arguments(key)).as(key).isEqualTo(english.arguments(key)));
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void every_pattern_can_be_filled_in_with_none_one_and_many(String name) {
        for (var bundle : List.of(Bundle.of(name, Locale.ENGLISH), Bundle.of(name, Locale.FRENCH))) {
            assertThat(bundle.texts().keySet())
                    .allSatisfy(key -> assertThat(IntStream.of(0, 1, 12_345).mapToObj(n -> bundle.shown(key, n)))
                            .as(key)
                            .noneMatch(text -> text.matches("(?s).*\\{\\d.*")));
        }
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void no_text_is_left_in_english(String name) {
        var english = Bundle.of(name, Locale.ENGLISH);
        var french = Bundle.of(name, Locale.FRENCH);
        assertThat(french.texts().keySet())
                .filteredOn(
                        key -> french.texts().get(key).equals(english.texts().get(key)))
                .filteredOn(key -> hasWords(english.texts().get(key)))
                .allMatch(SAME::contains);
    }

    @ParameterizedTest
    @FieldSource("BUNDLES")
    void marks_keep_to_the_word_before_them(String name) {
        var french = Bundle.of(name, Locale.FRENCH);
        assertThat(french.texts().keySet())
                .filteredOn(key -> !isCommand(key))
                .allSatisfy(key -> assertThat(french.texts().get(key))
                        .as(key)
                        .doesNotContainPattern("[\\p{L}\\d} ][:;?!](\\s|$)")
                        .doesNotContain("'")
                        .doesNotContainPattern("« | »"));
    }

    @Test
    void a_key_that_french_lacks_is_said_in_english() {
        var texts = new Texts(Locale.FRENCH);
        assertThat(texts.of("exercise.exhaust-ports.share.command", "rg", "aks"))
                .contains("az aks show -g rg -n aks");
        assertThat(texts.of("ui.back")).isEqualTo("Précédent");
        assertThat(new Texts(Locale.CANADA_FRENCH).of("ui.back")).isEqualTo("Précédent");
        assertThat(new Texts(Locale.JAPANESE).of("ui.back")).isEqualTo("Back");
    }

    @Test
    void numbers_and_plurals_are_french() {
        var texts = new Texts(Locale.FRENCH);
        assertThat(texts.of("ui.perHour", 1.25)).isEqualTo("1,250\u00a0$");
        assertThat(texts.of("ui.log.paused", 1)).isEqualTo("En pause, 1 nouvelle ligne");
        assertThat(texts.of("ui.log.paused", 2000)).isEqualTo("En pause, 2\u202f000 nouvelles lignes");
    }

    /** What is typed into a shell has no language. */
    private static boolean isCommand(String key) {
        return key.startsWith("exercise.") && key.endsWith(".command");
    }

    /** Except where it says what a person must fill in. */
    private static boolean isToFillIn(Bundle english, String key) {
        return english.texts().getOrDefault(key, "").contains("<");
    }

    private static boolean hasWords(String pattern) {
        return pattern.replaceAll("\\{[^{}]*\\}", "").matches("(?s).*\\p{L}.*");
    }
}
