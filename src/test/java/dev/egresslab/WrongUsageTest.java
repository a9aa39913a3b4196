package dev.egresslab;

import dev.egresslab.cli.EgressLab;
import dev.egresslab.text.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Arguments that make no sense are answered in the person's language, with exit code 2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WrongUsageTest {
    @TempDir
    private Path state;

    @Test
    void what_is_wrong_is_said_in_french_where_one_speaks_french() {
        assertThat(said(Locale.FRENCH, "labs", "--nowhere")).startsWith("Option inconnue\u00a0: --nowhere");
        assertThat(said(Locale.FRENCH, "run", "--sped", "3", "loadBalancer"))
                .startsWith("Option inconnue\u00a0: --sped\n")
                .contains("Vouliez-vous dire\u00a0: --speed");
        assertThat(said(Locale.FRENCH, "lasb"))
                .startsWith("Argument inattendu\u00a0: lasb")
                .contains("Vouliez-vous dire\u00a0: labs");
        assertThat(said(Locale.FRENCH, "show")).startsWith("Il manque\u00a0: LAB");
        assertThat(said(Locale.FRENCH, "labs", "--speed", "never"))
                .startsWith("never n’est pas une valeur de --speed\u00a0: N|instant");
        assertThat(said(Locale.FRENCH, "exercise")).startsWith("Il manque une commande\u00a0: list, run");
        assertThat(said(Locale.FRENCH, "probe", "lab-1", "--times", "2", "--times", "3"))
                .startsWith("--times ne se donne qu’une fois");
    }

    @Test
    void the_language_that_is_asked_for_counts_for_errors_too() {
        assertThat(said(Locale.ENGLISH, "--language", "fr", "labs", "--nowhere"))
                .startsWith("Option inconnue");
        assertThat(said(Locale.FRENCH, "--language", "en", "labs", "--nowhere"))
                .startsWith("Unknown option: --nowhere");
    }

    @Test
    void a_type_of_aks_that_no_lab_is_made_of_is_told_from_one_that_is_none() {
        assertThat(said(Locale.ENGLISH, "run", "none")).contains("network isolated cluster", "egress-lab types");
        assertThat(said(Locale.ENGLISH, "run", "block")).contains("in preview");
        assertThat(said(Locale.ENGLISH, "run", "nonsense")).contains("nonsense", "loadBalancer");
    }

    private String said(Locale language, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var more = arguments[0].equals("exercise") ? Stream.<String>empty() : Stream.of("--state", state.toString());
        var all = Stream.concat(Arrays.stream(arguments), more).toArray(String[]::new);
        int code = EgressLab.run(
                Wiring::desk, new Texts(language), new PrintWriter(out, true), new PrintWriter(err, true), all);
        assertThat(code).as(err.toString()).isEqualTo(2);
        return err.toString();
    }
}
