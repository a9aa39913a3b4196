package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.World;

import java.util.List;
import java.util.Optional;

/** A lab's picture, laid out once and then shown, walked and exported in several places. */
public final class Drawing {
    private final Picture picture;

    private Drawing(Picture picture) {
        this.picture = picture;
    }

    /** What will be, before anything exists. */
    public static Drawing plan(Design design) {
        return new Drawing(Columns.of(PlannedShape.of(design)));
    }

    /** What exists; empty where there is too little yet to draw. */
    public static Optional<Drawing> survey(Estate estate, World world, String host) {
        return SurveyedShape.of(estate, world, host).map(shape -> new Drawing(Columns.of(shape)));
    }

    /** The picture read aloud, with the way of a packet where there is one. */
    public String text(List<Stop> stops) {
        return PictureText.of(picture, stops);
    }

    Picture picture() {
        return picture;
    }
}
