package dev.egresslab.ui.cleanup;

import dev.egresslab.lab.Lab;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Bill;
import dev.egresslab.plan.Past;
import dev.egresslab.plan.Schedule;
import dev.egresslab.plan.Standing;
import dev.egresslab.plan.Standing.StepState;
import dev.egresslab.ui.contact.LostStrip;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.LessonNote;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.Words;
import dev.egresslab.ui.report.ReportBox;
import dev.egresslab.ui.shell.Course;
import dev.egresslab.ui.shell.Page;
import dev.egresslab.ui.shell.Portal;
import dev.egresslab.ui.wizard.Remaining;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What will be deleted, how far it is, and the proof that nothing is left. */
public final class CleanupPage implements Page {
    private static final Duration TICK = Duration.millis(250);

    /** What a run looks like at a moment. */
    private record Look(Standing standing, Past past, Bill bill, boolean running, Remaining remaining) {}

    /** What there is to delete, and what it has cost. */
    private record Found(List<Doomed> doomed, Bill bill) {}

    private final Course course;
    private final DoomedList list;
    private final LessonNote lesson;
    private final LostStrip lost;
    private final VBox card = Nodes.column(12);
    private final HBox body;
    private final HBox actions;
    private final ReportBox report;
    private final Timeline tick = new Timeline(new KeyFrame(TICK, _ -> look()));
    private List<Doomed> doomed = List.of();
    private Optional<ProgressCard> progress = Optional.empty();
    private boolean looking;

    public CleanupPage(Course course) {
        this.course = course;
        tick.setCycleCount(Animation.INDEFINITE);
        lesson = new LessonNote("D13", course.texts());
        list = new DoomedList(course.texts());
        lost = new LostStrip(course.workbench(), course.texts(), this::look);
        var left = Nodes.column(14, lost, list, lesson);
        left.getStyleClass().add("el-body");
        card.getStyleClass().add("el-cleanup-side");
        var side = Nodes.scroll(card);
        side.getStyleClass().add("el-cleanup-scroll");
        body = new HBox(Nodes.grow(Nodes.scroll(left)), side);
        report = new ReportBox(course);
        actions = Nodes.row(12, report, Buttons.plain("btn-home", text("home"), () -> course.go("start")));
    }

    @Override
    public String name() {
        return "cleanup";
    }

    @Override
    public String title() {
        return text("title");
    }

    @Override
    public String subtitle() {
        return lab().map(lab -> course.texts()
                        .of(
                                "ui.cleanup.subtitle",
                                course.texts().of("outbound." + lab.type() + ".title"),
                                group(lab),
                                lab.id()))
                .orElse("");
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Node actions() {
        return actions;
    }

    @Override
    public void shown() {
        report.clear();
        lab().ifPresent(lab -> {
            boolean firewall = course.workbench()
                    .design(lab)
                    .first(Resource.Firewall.class)
                    .isPresent();
            lesson.setVisible(firewall);
            lesson.setManaged(firewall);
            list.of(group(lab));
            say(Meaning.RUNNING, text("reading"));
            Background.run(() -> course.workbench().standing(lab).state(), state -> begin(lab, state), this::fail);
        });
    }

    @Override
    public void hidden() {
        tick.stop();
        lost.end();
    }

    private void begin(Lab lab, Standing.State state) {
        switch (state) {
            case CLEANED -> receipt(lab);
            case CLEANING -> survey(lab, (_, _) -> follow());
            case DRAFT, BUILDING, READY, INTERRUPTED, FAILED, CANCELLED -> survey(lab, this::confirm);
        }
    }

    private Optional<Lab> lab() {
        return Optional.ofNullable(course.lab().get());
    }

    private static String group(Lab lab) {
        return lab.answers().texts().getOrDefault("group", lab.id());
    }

    /** Reads what exists, live. */
    private void survey(Lab lab, BiConsumer<Lab, Bill> then) {
        Background.run(
                () -> new Found(
                        Doomed.of(
                                course.workbench().survey(lab),
                                course.workbench().design(lab),
                                course.workbench().removal(lab)),
                        course.workbench().bill(lab)),
                found -> {
                    doomed = found.doomed();
                    list.plan(doomed);
                    then.accept(lab, found.bill());
                },
                this::fail);
    }

    private void confirm(Lab lab, Bill bill) {
        boolean billed = course.workbench().place(lab.place()).billed();
        double speed = speed(lab) > 0 ? speed(lab) : 1;
        var takes = Schedule.of(course.workbench().removal(lab)).total();
        var addresses = doomed.stream()
                .filter(d -> d.meaning() == Meaning.PUBLIC_IP && !d.fact().isEmpty() && !d.foreign())
                .map(Doomed::fact)
                .toList();
        card.getChildren()
                .setAll(new ConfirmCard(
                        new ConfirmCard.Facts(
                                course.texts().of("outbound." + lab.type() + ".title"),
                                (int) doomed.stream().filter(d -> !d.foreign()).count(),
                                (int) doomed.stream().filter(Doomed::foreign).count(),
                                Double.isInfinite(speed)
                                        ? java.time.Duration.ofSeconds(1)
                                        : java.time.Duration.ofSeconds(Math.round(takes.toSeconds() / speed)),
                                addresses,
                                bill,
                                billed ? Optional.of(group(lab)) : Optional.empty()),
                        course.texts(),
                        this::delete,
                        () -> course.go("start")));
    }

    private void delete() {
        lab().ifPresent(lab -> Background.run(() -> course.workbench().clean(lab), _ -> follow(), this::fail));
    }

    private void follow() {
        var fresh = new ProgressCard(course.texts());
        progress = Optional.of(fresh);
        card.getChildren().setAll(fresh);
        looking = false;
        tick.playFromStart();
        look();
    }

    private void look() {
        if (looking) return;
        looking = true;
        lab().ifPresent(lab -> Background.run(
                () -> look(lab),
                seen -> {
                    looking = false;
                    if (tick.getStatus() == Animation.Status.RUNNING) show(lab, seen);
                },
                this::fail));
    }

    private Look look(Lab lab) {
        var bench = course.workbench();
        var standing = bench.standing(lab);
        var past = bench.past(lab);
        return new Look(
                standing,
                past,
                bench.bill(lab),
                bench.running(lab).isPresent(),
                Remaining.of(bench.removal(lab), standing, past, speed(lab), bench.now()));
    }

    /** Of the clock that drives the place's operations. */
    private double speed(Lab lab) {
        return course.workbench().place(lab.place()).clock().map(c -> c.speed()).orElse(1.0);
    }

    private void show(Lab lab, Look seen) {
        list.stand(doomed, course.workbench().removal(lab), seen.standing(), seen.past());
        var ours = doomed.stream().filter(d -> !d.foreign()).toList();
        long gone = ours.stream()
                .filter(d -> seen.standing().steps().get(d.step()) == StepState.DELETED)
                .count();
        boolean billed = course.workbench().place(lab.place()).billed();
        progress.ifPresent(p -> {
            p.show(gone, ours.size(), seen.bill(), billed);
            p.time(passed(seen), Optional.of(seen.remaining().all()).filter(_ -> speed(lab) > 0));
        });
        lost.show(lab, seen.past(), seen.running());
        if (seen.running()) return;
        tick.stop();
        if (seen.standing().state() == Standing.State.CLEANED) receipt(lab);
        else unfinished(seen);
    }

    private java.time.Duration passed(Look seen) {
        return seen.past()
                .start()
                .map(from -> java.time.Duration.between(from, course.workbench().now()))
                .orElse(java.time.Duration.ZERO);
    }

    /** The run has ended, and not everything is gone. */
    private void unfinished(Look seen) {
        var words = seen.past().failed().values().stream()
                .findFirst()
                .map(f -> course.texts()
                        .of(
                                "ui.cleanup.refused",
                                f.step(),
                                f.code(),
                                course.texts().of(f.cause()),
                                course.texts().of(f.remedy())))
                .orElse(text("failed"));
        say(Meaning.FAILED, words);
        var retry = Buttons.danger("btn-delete-lab", text("retry"), this::delete);
        card.getChildren().add(retry);
    }

    private void receipt(Lab lab) {
        say(Meaning.RUNNING, text("verifying"));
        Background.run(
                () -> {
                    boolean billed = course.workbench().place(lab.place()).billed();
                    return course.workbench().receipt(lab).map(receipt -> new ReceiptText(receipt, billed));
                },
                found -> found.ifPresent(this::show),
                this::fail);
    }

    private void show(ReceiptText receipt) {
        course.turned();
        if (doomed.isEmpty()) list.plan(List.of());
        var saved = course.texts()
                .of(
                        "ui.receipt.saved",
                        course.workbench()
                                .receipts()
                                .text(receipt.receipt().lab())
                                .toString());
        card.getChildren()
                .setAll(new ReceiptCard(
                        receipt, saved, Portal.of(course, receipt.receipt().place()), this::delete));
    }

    private void fail(Exception e) {
        tick.stop();
        looking = false;
        say(Meaning.FAILED, Words.error(e, course.texts()));
        card.getChildren().add(Buttons.plain("btn-reread-cleanup", text("reread"), this::shown));
    }

    private void say(Meaning meaning, String words) {
        var head = Nodes.id("cleanup-head", Nodes.prose(words, "el-strong"));
        var line = Nodes.row(12, Icons.of(meaning, 20), Nodes.grow(head));
        line.getStyleClass().add("el-card");
        card.getChildren().setAll(line);
    }

    private String text(String key) {
        return course.texts().of("ui.cleanup." + key);
    }
}
