package dev.egresslab.cli;

import dev.egresslab.plan.Check;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Measurement;
import dev.egresslab.text.Message;
import dev.egresslab.text.Texts;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what happens, a line each: for people, or as JSON objects with stable names. */
final class Printer {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final PrintWriter out;
    private final Texts texts;
    private final boolean json;

    Printer(PrintWriter out, Texts texts, boolean json) {
        this.out = out;
        this.texts = texts;
        this.json = json;
    }

    boolean json() {
        return json;
    }

    /** A line for people only. */
    synchronized void say(String key, Object... arguments) {
        if (json) return;
        out.println(texts.of(key, arguments));
        out.flush();
    }

    /** A JSON object for programs only. */
    synchronized void object(String event, Map<String, ?> fields) {
        if (!json) return;
        var all = new LinkedHashMap<String, Object>();
        all.put("event", event);
        all.putAll(fields);
        out.println(JsonMapper.shared().writeValueAsString(all));
        out.flush();
    }

    /** Text as it is, for people. */
    synchronized void text(String text) {
        if (json) return;
        out.println(text);
        out.flush();
    }

    void entry(Entry entry) {
        var at = TIME.format(entry.at());
        switch (entry) {
            case Entry.Planned planned -> {
                object(
                        "planned",
                        fields(
                                entry.at(),
                                "kind",
                                planned.kind().name().toLowerCase(Locale.ROOT),
                                "steps",
                                planned.steps()));
                say("cli.planned", at, planned.steps().size(), planned.kind() == Entry.Kind.BUILD ? 0 : 1);
            }
            case Entry.Started started -> {
                object("started", fields(entry.at(), "step", started.step()));
                say("cli.started", at, started.step());
            }
            case Entry.Heard heard -> heard(heard, at);
            case Entry.Retrying again -> retrying(again, at);
            case Entry.Succeeded done -> {
                object("succeeded", fields(entry.at(), "step", done.step(), "id", done.id(), "facts", done.facts()));
                say("cli.succeeded", at, done.step(), String.join(", ", facts(done.facts())));
            }
            case Entry.Failed failed -> failed(failed, at);
            case Entry.Skipped skipped -> {
                object("skipped", fields(entry.at(), "step", skipped.step(), "because", skipped.because()));
                say("cli.skipped", at, skipped.step(), skipped.because());
            }
            // said by measurement, with all that belongs to it
            case Entry.Measured _ -> {}
            case Entry.Ended ended -> {
                object(
                        "ended",
                        fields(entry.at(), "ending", ended.ending().name().toLowerCase(Locale.ROOT)));
                say("cli.ended." + ended.ending().name().toLowerCase(Locale.ROOT), at);
            }
        }
    }

    private void heard(Entry.Heard heard, String at) {
        var level = heard.progress().level().name().toLowerCase(Locale.ROOT);
        var text = heard.progress().text();
        object(
                "heard",
                fields(
                        heard.at(),
                        "step",
                        heard.step(),
                        "source",
                        heard.progress().source(),
                        "level",
                        level,
                        "text",
                        text));
        say("cli.heard", at, heard.step(), text);
    }

    private void retrying(Entry.Retrying again, String at) {
        long seconds = again.after().toSeconds();
        object(
                "retrying",
                fields(
                        again.at(),
                        "step",
                        again.step(),
                        "attempt",
                        again.attempt(),
                        "seconds",
                        seconds,
                        "code",
                        again.code()));
        say("cli.retrying", at, again.step(), again.attempt(), seconds, again.code());
    }

    private void failed(Entry.Failed failed, String at) {
        object(
                "failed",
                fields(
                        failed.at(),
                        "step",
                        failed.step(),
                        "code",
                        failed.code(),
                        "what",
                        words(failed.cause()),
                        "whatNow",
                        words(failed.remedy())));
        say("cli.failed", at, failed.step(), words(failed.cause()), failed.code(), words(failed.remedy()));
    }

    /** Something that was looked at beforehand; people read only what is not right. */
    void check(Check check) {
        var what = texts.of(check.what());
        var detail = texts.of(check.detail());
        var state = check.state().name().toLowerCase(Locale.ROOT);
        object("check", Map.of("state", state, "what", what, "detail", detail));
        if (check.state() != Check.State.OK) say("cli.check." + state, what, detail);
    }

    /** The address that was measured, beside what was expected, and whose it is. */
    void measurement(Measurement m, Map<String, ?> more) {
        var fields = new LinkedHashMap<String, Object>(fields(m.at(), "pod", m.pod(), "url", m.url()));
        m.measured().ifPresent(a -> fields.put("measured", a.toString()));
        fields.put(
                "expected",
                m.expected().stream().map(o -> o.address().toString()).toList());
        m.owner().ifPresent(o -> fields.put("owner", o.publicIp().toString()));
        fields.put("reply", m.reply());
        fields.putAll(more);
        fields.put("verdict", word(m.verdict()));
        m.disagreement()
                .ifPresent(d -> fields.put(
                        "disagreement", d.evidence().stream().map(texts::of).toList()));
        object("measured", fields);
        var shown = m.measured()
                .map(Object::toString)
                .orElse(m.reply().isEmpty() ? "-" : m.reply().replaceFirst("\\.$", ""));
        var verdict = texts.of("verdict." + m.verdict().name());
        if (m.verdict() == Measurement.Verdict.NOT_STARTED) say("cli.measured.notStarted", m.url(), shown, verdict);
        else if (m.expected().isEmpty()) say("cli.measured.none", m.url(), shown, verdict);
        else said(m, shown, verdict);
        m.disagreement().stream().flatMap(d -> d.evidence().stream()).forEach(line -> say("cli.disagree", words(line)));
    }

    private void said(Measurement m, String shown, String verdict) {
        say(
                "cli.measured",
                m.url(),
                shown,
                String.join(
                        ", ",
                        m.expected().stream().map(o -> o.address().toString()).toList()),
                m.owner().map(o -> o.publicIp().name()).orElse("-"),
                verdict);
    }

    /** In the person's language. */
    String words(Message message) {
        return texts.of(message);
    }

    /** In the person's language. */
    String verdict(Measurement.Verdict verdict) {
        return texts.of("verdict." + verdict.name());
    }

    /** Stable words of {@code --json}. */
    static String word(Measurement.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static java.util.List<String> facts(Map<String, String> facts) {
        var shown = new ArrayList<String>();
        facts.forEach((name, value) -> shown.add(name + " " + value));
        shown.sort(null);
        return shown;
    }

    private static Map<String, Object> fields(Instant at, Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("at", at.toString());
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i].toString(), pairs[i + 1]);
        return fields;
    }
}
