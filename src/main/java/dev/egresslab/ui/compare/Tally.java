package dev.egresslab.ui.compare;

import dev.egresslab.plan.Measurement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What several requests showed.
 *
 * @param asked how many were sent
 * @param addresses how often each address was seen
 * @param others how often each other verdict came
 * @param last when the last was sent
 * @param expected whether every address was one of those that the way out owns
 */
record Tally(
        int asked,
        Map<String, Integer> addresses,
        Map<Measurement.Verdict, Integer> others,
        boolean expected,
        Optional<Instant> last) {
    static final Tally NONE = new Tally(0, Map.of(), Map.of(), true, Optional.empty());

    Tally with(Measurement measured) {
        var seen = new LinkedHashMap<>(addresses);
        var rest = new LinkedHashMap<>(others);
        measured.measured()
                .ifPresentOrElse(
                        address -> seen.merge(address.toString(), 1, Integer::sum),
                        () -> rest.merge(measured.verdict(), 1, Integer::sum));
        boolean good = measured.verdict() != Measurement.Verdict.OTHER_ADDRESS;
        return new Tally(asked + 1, seen, rest, expected && good, Optional.of(measured.at()));
    }
}
