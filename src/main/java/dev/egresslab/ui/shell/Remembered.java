package dev.egresslab.ui.shell;

import dev.egresslab.ui.kit.Motion;
import dev.egresslab.ui.kit.TextSize;
import dev.egresslab.ui.kit.Theme;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window as it was left: its looks, its place and size, the page and the lab. */
public final class Remembered {
    private final Memory memory;

    public Remembered(Memory memory) {
        this.memory = memory;
    }

    /** Theme, text size, and whether things move. */
    public void looks(Theme theme, TextSize size, Motion motion) {
        if (memory.text("dark").isPresent()) theme.darkProperty().set(memory.on("dark"));
        memory.number("text").ifPresent(size::set);
        if (memory.text("calm").isPresent()) motion.reducedProperty().set(memory.on("calm"));
        theme.darkProperty().addListener((_, _, now) -> memory.put("dark", now));
        size.factorProperty().addListener((_, _, now) -> memory.put("text", now));
        motion.reducedProperty().addListener((_, _, now) -> memory.put("calm", now));
    }

    /** Where the window stands, where that is still on a screen; written down when it closes. */
    public void place(Stage stage) {
        memory.number("width").ifPresent(stage::setWidth);
        memory.number("height").ifPresent(stage::setHeight);
        memory.number("x")
                .ifPresent(x -> memory.number("y").filter(y -> seen(x, y)).ifPresent(y -> {
                    stage.setX(x);
                    stage.setY(y);
                }));
        stage.setMaximized(memory.on("maximized"));
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> {
            memory.put("maximized", stage.isMaximized());
            if (!stage.isMaximized()) {
                memory.put("x", stage.getX());
                memory.put("y", stage.getY());
                memory.put("width", stage.getWidth());
                memory.put("height", stage.getHeight());
            }
            memory.save();
        });
    }

    /** Goes where a person was: to the lab that was open, where it stands; a lab half made waits on the start page. */
    public void course(Course course) {
        memory.text("lab")
                .flatMap(course.workbench()::find)
                .filter(lab -> switch (course.workbench().standing(lab).state()) {
                    case READY, CLEANED -> true;
                    case DRAFT, BUILDING, CLEANING, INTERRUPTED, FAILED, CANCELLED -> false;
                })
                .ifPresent(lab -> {
                    course.lab().set(lab);
                    if (memory.text("page").filter("observe"::equals).isPresent()) course.go("observe");
                });
        course.lab().subscribe(lab -> memory.put("lab", lab == null ? "" : lab.id()));
        course.page().subscribe(page -> memory.put("page", page));
    }

    /** Enough of its head that a person can take hold of it. */
    private static boolean seen(double x, double y) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(bounds -> bounds.intersects(new Rectangle2D(x + 20, y, 200, 40)));
    }
}
