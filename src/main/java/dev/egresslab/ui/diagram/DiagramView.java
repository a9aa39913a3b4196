package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.Trace;
import dev.egresslab.net.World;
import dev.egresslab.plan.Standing;
import dev.egresslab.text.Texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.CacheHint;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/** The one picture of a lab: planned or existing, coloured by where it stands, with the way of a packet on it. */
public final class DiagramView extends Region {
    private final Scale scale = new Scale(1, 1);
    private final Group holder = new Group();
    private final Viewport viewport = new Viewport();
    private final PauseTransition rest = new PauseTransition(Duration.millis(250));
    private final Rectangle clip = new Rectangle();
    private final Cursor cursor = new Cursor(this::heard);
    private Optional<Drawing> laid = Optional.empty();
    private Optional<Drawing> drawing = Optional.empty();
    private Optional<Places> places = Optional.empty();
    private Runnable moved = () -> {};
    private Optional<Canvas> canvas = Optional.empty();
    private List<Stop> stops = List.of();
    private List<Ways.Way> ways = List.of();
    private IntConsumer chosen = _ -> {};
    private int selected = -1;
    private double dragX;
    private double dragY;

    public DiagramView() {
        getStyleClass().add("el-diagram");
        holder.getTransforms().add(scale);
        getChildren().add(holder);
        setClip(clip);
        rest.setOnFinished(_ -> holder.setCache(false));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(200, 160);
        setOnMousePressed(this::grab);
        setOnMouseDragged(this::drag);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        setOnKeyPressed(new DiagramKeys(this, cursor)::pressed);
    }

    /** What will be, before anything exists. */
    public void plan(Design design, Texts texts) {
        show(Drawing.plan(design, texts));
    }

    /** What exists; false where there is too little yet to draw. */
    public boolean survey(Estate estate, World world, String host, Texts texts) {
        var found = Drawing.survey(estate, world, host, texts);
        found.ifPresent(this::show);
        return found.isPresent();
    }

    public void show(Drawing fresh) {
        laid = Optional.of(fresh);
        draw(places.map(fresh::moved).orElse(fresh));
    }

    /** Things can be put elsewhere from now on; {@code after} hears of a picture that is new because of it. */
    public void movable(Places kept, Runnable after) {
        places = Optional.of(kept);
        moved = after;
    }

    /** Everything back to where it was laid out. */
    public void reset() {
        laid.ifPresent(d -> {
            places.ifPresent(p -> p.reset(d.picture()));
            show(d);
            moved.run();
        });
    }

    private void draw(Drawing shown) {
        drawing = Optional.of(shown);
        stops = List.of();
        ways = List.of();
        var fresh = new Canvas(shown.picture(), shown.words());
        canvas = Optional.of(fresh);
        holder.getChildren().setAll(fresh);
        fresh.items().forEach(item -> {
            item.setOnMouseEntered(_ -> fresh.attend(Optional.of(item)));
            item.setOnMouseExited(_ -> fresh.attend(Optional.empty()));
            item.setOnMouseClicked(_ -> cursor.choose(item.item()));
            places.ifPresent(p -> new Dragging(fresh, item, scale::getX, by -> put(p, item, by)));
        });
        cursor.look(shown.picture(), fresh);
        setAccessibleText(text());
        requestLayout();
    }

    private void put(Places kept, DrawnItem item, Places.Offset by) {
        drawing.ifPresent(d -> kept.move(Moved.host(d.picture(), item.item()), by));
        laid.ifPresent(this::show);
        moved.run();
    }

    /** Colours each resource by where it stands. */
    public void stand(Standing standing) {
        stand(standing, Map.of());
    }

    /** @param shares how much of each step that is at work is done, 0 to 1, where that is known */
    public void stand(Standing standing, Map<String, Double> shares) {
        canvas.ifPresent(c -> c.stand(standing, shares));
    }

    /** Lights up the way of a packet; {@code selected} is the stop that is looked at, counted from 0. */
    public void walk(Trace trace, int selected) {
        walk(Stops.of(trace), selected);
    }

    /** Lights up the way of a packet; {@code at} is the stop that is looked at, counted from 0. */
    public void walk(List<Stop> walked, int at) {
        selected = at;
        if (drawing.isEmpty() || canvas.isEmpty()) return;
        var picture = drawing.get().picture();
        if (!walked.equals(stops)) ways = Ways.of(picture, walked);
        stops = walked;
        canvas.get().walk(walked.isEmpty() ? Marks.NONE : Marks.of(picture, walked, selected));
        if (selected >= 0 && selected < stops.size())
            Ways.place(picture, stops.get(selected)).ifPresent(cursor::follow);
        setAccessibleText(text());
    }

    /** Puts the packet between two stops: 2.5 is halfway from the third to the fourth. */
    public void packet(double position) {
        canvas.ifPresent(c -> {
            int to = Math.min((int) Math.ceil(position), stops.size() - 1);
            if (to < 0) c.packet(Optional.empty(), "");
            else c.packet(Ways.point(ways, position), stops.get(to).leg().name());
        });
    }

    /** Hears of a stop that a person chose on the picture. */
    public void onStop(IntConsumer listener) {
        chosen = listener;
    }

    /** The same picture as text, for a screen reader and for Ctrl+Alt+T. */
    public String text() {
        return drawing.map(d -> d.text(stops)).orElse("");
    }

    /** The bytes of a file with what is shown. */
    byte[] export(ExportMenu.Format format) {
        var shown = drawing.orElseThrow(() -> new IllegalStateException("There is no picture yet"));
        return switch (format) {
            case SVG -> shown.svg(stops, selected, dark()).getBytes(StandardCharsets.UTF_8);
            case MERMAID -> shown.mermaid(stops).getBytes(StandardCharsets.UTF_8);
            case PNG -> PngWriter.of(canvas.orElseThrow());
        };
    }

    private boolean dark() {
        return getScene() != null && getScene().getRoot().getStyleClass().contains("dark");
    }

    /** What is shown, for another place that shows it too. */
    public Optional<Drawing> drawing() {
        return drawing;
    }

    public void zoomIn() {
        viewport.in();
        inMotion();
    }

    public void zoomOut() {
        viewport.out();
        inMotion();
    }

    /** Moves the picture, in pixels. */
    public void pan(double right, double down) {
        viewport.move(right, down);
        inMotion();
    }

    /** While a person moves it, the picture is one image; a moment later it is sharp again. */
    private void inMotion() {
        holder.setCache(true);
        holder.setCacheHint(CacheHint.SPEED);
        rest.playFromStart();
        requestLayout();
    }

    /** All of it, as large as the room allows. */
    public void fit() {
        viewport.fit();
        requestLayout();
    }

    /** How large things are drawn, 1 as laid out. */
    public double zoom() {
        return scale.getX();
    }

    List<Stop> stops() {
        return stops;
    }

    void choose(int stop) {
        chosen.accept(stop);
    }

    private void heard(Picture.Item item) {
        drawing.ifPresent(d -> setAccessibleText(d.words().named(item)));
        for (int i = 0; i < stops.size(); i++) {
            var at = drawing.flatMap(d -> Optional.of(d.picture())).orElseThrow();
            if (Ways.place(at, stops.get(i)).filter(item::equals).isEmpty()) continue;
            chosen.accept(i);
            return;
        }
    }

    private void grab(MouseEvent event) {
        requestFocus();
        dragX = event.getX();
        dragY = event.getY();
    }

    private void drag(MouseEvent event) {
        pan(event.getX() - dragX, event.getY() - dragY);
        grab(event);
    }

    private void wheel(ScrollEvent event) {
        if (!event.isShortcutDown() || event.getDeltaY() == 0) return;
        if (event.getDeltaY() > 0) zoomIn();
        else zoomOut();
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (canvas.isEmpty() || drawing.isEmpty()) return;
        var picture = drawing.get().picture();
        var place = viewport.place(getWidth(), getHeight(), picture.width(), picture.height());
        scale.setX(place.scale());
        scale.setY(place.scale());
        canvas.get().resizeRelocate(0, 0, picture.width(), picture.height());
        holder.relocate(place.x(), place.y());
    }
}
