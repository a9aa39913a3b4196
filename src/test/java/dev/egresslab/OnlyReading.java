package dev.egresslab;

import dev.egresslab.practice.Activity;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be sent to a cluster that belongs to somebody else: questions, and the one POST that answers with credentials. */
final class OnlyReading {
    private OnlyReading() {}

    static void was(List<Activity> sent) {
        assertThat(sent).filteredOn(Activity::change).isEmpty();
        assertThat(sent)
                .filteredOn(a -> !a.source().equals("identity") && !a.text().startsWith("GET "))
                .extracting(Activity::text)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).startsWith("POST ").contains("listClusterUserCredential"));
    }
}
