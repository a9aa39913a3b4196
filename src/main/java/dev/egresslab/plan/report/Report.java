package dev.egresslab.plan.report;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.Lab;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Measurement;
import dev.egresslab.plan.Receipt;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is known of a lab at one moment. Holds names, addresses and ids, never a secret.
 *
 * @param estate what exists, empty where nothing does
 * @param measured one request from the pod, where the lab is built
 */
public record Report(
        Lab lab,
        Design design,
        Standing standing,
        Times times,
        Estate estate,
        Optional<Measurement> measured,
        Optional<Receipt> receipt) {
    private static final String POD = "nginx";
    private static final String URL = "http://ifconfig.me";

    /** Reads what exists, and sends one request from the pod where the lab is built. */
    public static Report of(Workbench workbench, Lab lab) {
        var standing = workbench.standing(lab);
        boolean built = standing.state() == Standing.State.READY;
        return new Report(
                lab,
                workbench.design(lab),
                standing,
                Times.of(entries(workbench, lab)),
                built ? workbench.survey(lab) : Estate.EMPTY,
                built ? Optional.of(workbench.probe(lab, POD, URL)) : Optional.empty(),
                workbench.receipt(lab));
    }

    public String markdown(Texts texts, Picture picture) {
        return Markdown.of(new Sections(this, texts).all(picture));
    }

    public String html(Texts texts, Picture picture) {
        return Html.of(new Sections(this, texts).all(picture), texts.locale());
    }

    private static List<Entry> entries(Workbench workbench, Lab lab) {
        var entries = new ArrayList<Entry>();
        // what the journal holds is told before this returns; what comes later is not waited for
        try (var _ = workbench.follow(lab, entries::add)) {
            return List.copyOf(entries);
        } catch (Exception e) {
            throw new IllegalStateException("The journal cannot be read", e);
        }
    }
}
