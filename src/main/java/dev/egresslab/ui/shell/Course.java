package dev.egresslab.ui.shell;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.World;
import dev.egresslab.plan.Place;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.plan.Workbench;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.log.LogModel;
import org.jspecify.annotations.Nullable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What the pages share: the choices made so far, the lab that is open, and which page is seen. */
public final class Course {
    private final Workbench workbench;
    private final Texts texts;
    private final World world;
    private final ObjectProperty<Place> place;
    private final ObjectProperty<OutboundType> type = new SimpleObjectProperty<>(OutboundTypes.ALL.getFirst());
    private final ObjectProperty<Answers> answers = new SimpleObjectProperty<>(
            Answers.usual(OutboundTypes.ALL.getFirst().parameters()));
    private final ObjectProperty<@Nullable Lab> lab = new SimpleObjectProperty<>();
    private final ObjectProperty<Visit> visit;
    private final ObjectProperty<Estate> surveyed = new SimpleObjectProperty<>(Estate.EMPTY);
    private final LogModel log;
    private final LogModel visitLog;
    private final ListPrices prices = new ListPrices();
    private final ReadOnlyIntegerWrapper turns = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<String> page = new SimpleObjectProperty<>("start");
    private final ObjectProperty<String> article = new SimpleObjectProperty<>("types");
    private String left = "start";

    private final Memory memory;

    public Course(Workbench workbench, Texts texts, World world, Memory memory) {
        this.memory = memory;
        this.workbench = workbench;
        this.texts = texts;
        this.world = world;
        this.log = new LogModel(texts);
        this.visitLog = new LogModel(texts);
        this.place = new SimpleObjectProperty<>(workbench.places().getFirst());
        this.visit = new SimpleObjectProperty<>(new Visit(place.get().id(), ""));
    }

    public Workbench workbench() {
        return workbench;
    }

    /** What stays when the window is closed. */
    public Memory memory() {
        return memory;
    }

    public Texts texts() {
        return texts;
    }

    public World world() {
        return world;
    }

    public ObjectProperty<Place> place() {
        return place;
    }

    public ObjectProperty<OutboundType> type() {
        return type;
    }

    public ObjectProperty<Answers> answers() {
        return answers;
    }

    /** The lab that is built, observed or cleaned up. */
    public ObjectProperty<@Nullable Lab> lab() {
        return lab;
    }

    /** The cluster that somebody looks at, whoever made it. */
    public ObjectProperty<Visit> visit() {
        return visit;
    }

    /** What exists of the open lab, each time that it was read again because somebody else changed it. */
    public ObjectProperty<Estate> surveyed() {
        return surveyed;
    }

    /** What is done to the open lab, here and in terminals; any page may show it. */
    public LogModel log() {
        return log;
    }

    /** What packets met in the cluster that is visited. */
    public LogModel visitLog() {
        return visitLog;
    }

    /** List prices of the place and the region that are chosen now, as far as they are known. */
    public PriceBook prices() {
        prices.ask(place.get(), answers.get().texts().getOrDefault("region", ""));
        return prices.book().get();
    }

    /** How often a lab came to stand in another way: who shows labs reads them again when this changes. */
    public ReadOnlyIntegerProperty turns() {
        return turns.getReadOnlyProperty();
    }

    /** A lab stands in another way now. */
    public void turned() {
        turns.set(turns.get() + 1);
    }

    /** Name of the page that is seen. */
    public ObjectProperty<String> page() {
        return page;
    }

    /** Which page of Learn is read. */
    public ObjectProperty<String> article() {
        return article;
    }

    /** Another type, with its own usual answers. */
    public void choose(OutboundType chosen) {
        if (chosen.id().equals(type.get().id())) return;
        type.set(chosen);
        answers.set(Answers.usual(chosen.parameters()));
    }

    /** Goes on where another left off, whose window is no longer seen. */
    public void goOn(Course other) {
        place.set(other.place.get());
        type.set(other.type.get());
        answers.set(other.answers.get());
        lab.set(other.lab.get());
        visit.set(other.visit.get());
        page.set(other.left);
    }

    /** A lab on the page that fits what it came to. */
    public void open(Lab opened) {
        lab.set(opened);
        go(
                workbench.past(opened).removing()
                        ? "cleanup"
                        : switch (workbench.standing(opened).state()) {
                            case READY -> "observe";
                            case CLEANED, CLEANING -> "cleanup";
                            case DRAFT, BUILDING, INTERRUPTED, FAILED, CANCELLED -> "provision";
                        });
    }

    public void go(String name) {
        left = page.get();
        page.set(name);
    }
}
