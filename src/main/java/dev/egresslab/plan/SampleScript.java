package dev.egresslab.plan;

import dev.egresslab.address.Ipv4;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each pod of a sample runs, and what its lines mean. Every connection asks the services in turn until one tells an
 * address, each time beginning with another, so that none is heard more than the others.
 */
final class SampleScript {
    /** Each tells the asker's address. */
    static final List<String> SERVICES =
            List.of("http://ifconfig.me/ip", "http://api.ipify.org", "http://icanhazip.com");

    private static final String DENIED = "denied";
    private static final String END = "end";

    private final Map<String, Voice> voices = new LinkedHashMap<>();
    private final Map<Ipv4, Integer> seen = new TreeMap<>();
    private int denied;
    private int silent;

    private static final class Voice {
        final Map<Ipv4, Integer> seen = new TreeMap<>();
        int denied;
        int silent;
    }

    /** @param said what the pods wrote */
    SampleScript(List<String> said) {
        SERVICES.forEach(service -> voices.put(service, new Voice()));
        for (var pod : said) pod(pod.lines().map(String::strip).toList());
    }

    /** One line for each question, {@code end} after each connection. */
    static List<String> command(int connections) {
        var turns = new ArrayList<String>();
        for (int first = 0; first < SERVICES.size(); first++) {
            var turn = new ArrayList<String>();
            for (int i = 0; i < SERVICES.size(); i++) turn.add(SERVICES.get((first + i) % SERVICES.size()));
            turns.add(String.join(" ", turn));
        }
        return List.of("sh", "-c", """
                i=0
                while [ $i -lt %d ]; do
                  case $((i %% 3)) in
                    0) turn="%s";;
                    1) turn="%s";;
                    *) turn="%s";;
                  esac
                  for u in $turn; do
                    a=$(curl -4 -s -m 10 $u)
                    case "$a" in
                      "Action: Deny"*) echo "$u denied";;
                      ""|*[!0-9.]*) echo "$u silent";;
                      *) echo "$u $a"; break;;
                    esac
                  done
                  echo end
                  i=$((i+1))
                done
                """.formatted(connections, turns.get(0), turns.get(1), turns.get(2)));
    }

    private void pod(List<String> lines) {
        boolean told = false;
        boolean refused = false;
        for (var line : lines) {
            if (line.equals(END)) {
                if (!told && refused) denied++;
                else if (!told) silent++;
                told = false;
                refused = false;
                continue;
            }
            int space = line.indexOf(' ');
            var voice = space < 0 ? null : voices.get(line.substring(0, space));
            if (voice == null) continue;
            var answer = line.substring(space + 1);
            if (Ipv4.is(answer) && Ipv4.parse(answer).isPublic()) {
                told = true;
                voice.seen.merge(Ipv4.parse(answer), 1, Integer::sum);
                seen.merge(Ipv4.parse(answer), 1, Integer::sum);
            } else if (answer.equals(DENIED)) {
                refused = true;
                voice.denied++;
            } else voice.silent++;
        }
    }

    Map<Ipv4, Integer> seen() {
        return seen;
    }

    int denied() {
        return denied;
    }

    int silent() {
        return silent;
    }

    List<Witness> witnesses() {
        return voices.entrySet().stream()
                .map(e -> new Witness(e.getKey(), e.getValue().seen, e.getValue().denied, e.getValue().silent))
                .toList();
    }
}
