package dev.egresslab.ui.compare;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Schedule;
import dev.egresslab.plan.Standing;
import dev.egresslab.ui.kit.Background;
import dev.egresslab.ui.shell.Course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which labs are compared, what is known of each, and the probes that are under way. On the window's thread. */
final class CompareModel {
    static final int MOST = 4;
    static final int PROBES = 10;
    private static final String URL = "http://ifconfig.me";

    private final Course course;
    private final ObservableList<Lab> labs = FXCollections.observableArrayList();
    private final ObservableList<Column> columns = FXCollections.observableArrayList();
    private final Set<String> left = new LinkedHashSet<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Exception>> trouble = new SimpleObjectProperty<>(Optional.empty());

    CompareModel(Course course) {
        this.course = course;
    }

    /** Labs that could be compared: those that are ready. */
    ObservableList<Lab> labs() {
        return labs;
    }

    ObservableList<Column> columns() {
        return columns;
    }

    /** Whether it reads or creates. */
    BooleanProperty busy() {
        return busy;
    }

    ObjectProperty<Optional<Exception>> trouble() {
        return trouble;
    }

    boolean picked(Lab lab) {
        return columns.stream().anyMatch(c -> c.lab().id().equals(lab.id()));
    }

    /** Another lab, or one less. Ignored beyond {@link #MOST}. */
    void pick(Lab lab, boolean in) {
        if (!in) {
            left.add(lab.id());
            columns.removeIf(c -> c.lab().id().equals(lab.id()));
        } else if (columns.size() < MOST && !picked(lab)) {
            left.remove(lab.id());
            read();
        }
    }

    /** Reads the ready labs and what exists of the picked ones; measurements stay. */
    void read() {
        busy.set(true);
        Background.run(this::ready, this::show, this::fail);
    }

    private void show(List<Column> found) {
        busy.set(false);
        var order = OutboundTypes.ALL.stream().map(OutboundType::id).toList();
        Comparator<Lab> inOrder = Comparator.comparingInt(lab -> order.indexOf(lab.type()));
        labs.setAll(found.stream().map(Column::lab).sorted(inOrder).toList());
        var gone = columns.stream()
                .filter(c -> !left.contains(c.lab().id()))
                .filter(c -> found.stream()
                        .noneMatch(f -> f.lab().id().equals(c.lab().id())))
                .map(Column::left)
                .toList();
        columns.setAll(Stream.concat(
                        gone.stream(),
                        found.stream().filter(c -> !left.contains(c.lab().id())).map(this::measured))
                .limit(MOST)
                .sorted(Comparator.comparing(Column::lab, inOrder))
                .toList());
    }

    private Column measured(Column fresh) {
        return columns.stream()
                .filter(c -> c.lab().id().equals(fresh.lab().id()))
                .findFirst()
                .map(old -> new Column(fresh.lab(), fresh.facts(), old.tally(), old.probing()))
                .orElse(fresh);
    }

    private List<Column> ready() {
        var bench = course.workbench();
        return bench.labs().stream()
                .filter(lab -> bench.standing(lab).state() == Standing.State.READY)
                .map(lab -> new Column(lab, facts(lab), Tally.NONE, 0))
                .toList();
    }

    private Facts facts(Lab lab) {
        var bench = course.workbench();
        var design = bench.design(lab);
        return Facts.of(
                design,
                bench.survey(lab),
                course.world(),
                Schedule.of(bench.preview(lab.type(), lab.answers())).total(),
                took(lab),
                bench.place(lab.place()).prices().book(design.region()).total(design));
    }

    /** From the plan to its end, where the last build was not interrupted. */
    private Optional<Duration> took(Lab lab) {
        var entries = new ArrayList<Entry>();
        try (var _ = course.workbench().follow(lab, entries::add)) {
            Optional<Instant> begun = Optional.empty();
            for (var entry : entries) {
                if (entry instanceof Entry.Planned planned) begun = Optional.of(planned.at());
                if (entry instanceof Entry.Ended ended && ended.ending() == Entry.Ending.DONE)
                    return begun.map(at -> Duration.between(at, ended.at()));
            }
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException("The journal of " + lab.id() + " cannot be read", e);
        }
    }

    /** Ten requests from each lab, all labs at once. */
    void probe() {
        for (var column : List.copyOf(columns)) {
            if (column.gone()) continue;
            change(column.lab(), c -> c.asking(PROBES));
            ask(column.lab(), PROBES);
        }
    }

    private void ask(Lab lab, int times) {
        if (times == 0) return;
        Background.run(
                () -> course.workbench().probe(lab, "nginx", URL),
                measured -> {
                    change(lab, c -> c.tallied(c.tally().with(measured)));
                    ask(lab, times - 1);
                },
                e -> {
                    change(lab, c -> new Column(c.lab(), c.facts(), c.tally(), 0));
                    fail(e);
                });
    }

    private void change(Lab lab, UnaryOperator<Column> changed) {
        for (int i = 0; i < columns.size(); i++)
            if (columns.get(i).lab().id().equals(lab.id())) columns.set(i, changed.apply(columns.get(i)));
    }

    /** Builds a lab of every type that has none, all at once. */
    void create() {
        busy.set(true);
        Background.run(
                () -> {
                    var bench = course.workbench();
                    var runs = new ArrayList<dev.egresslab.plan.Run>();
                    for (var type : missing())
                        runs.add(bench.build(bench.draft(
                                type.id(),
                                Answers.usual(type.parameters()),
                                course.place().get().id())));
                    for (var run : runs) run.await();
                    return ready();
                },
                found -> {
                    show(found);
                    course.turned();
                },
                this::fail);
    }

    /** Types of which no lab is known, apart from cleaned up ones. */
    private List<OutboundType> missing() {
        var bench = course.workbench();
        var there = bench.labs().stream()
                .filter(lab -> bench.standing(lab).state() != Standing.State.CLEANED)
                .map(Lab::type)
                .toList();
        return OutboundTypes.ALL.stream()
                .filter(type -> !there.contains(type.id()))
                .toList();
    }

    private void fail(Exception e) {
        busy.set(false);
        trouble.set(Optional.of(e));
    }
}
