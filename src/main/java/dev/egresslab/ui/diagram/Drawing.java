package dev.egresslab.ui.diagram;

import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.Network;
import dev.egresslab.net.World;
import dev.egresslab.text.Texts;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A lab's picture, laid out once and then shown, walked and exported in several places. */
public final class Drawing {
    private final Picture picture;
    private final Texts texts;

    private Drawing(Picture picture, Texts texts) {
        this.picture = picture;
        this.texts = texts;
    }

    /** What will be, before anything exists. */
    public static Drawing plan(Design design, Texts texts) {
        return new Drawing(Columns.of(PlannedShape.of(design, texts), texts), texts);
    }

    /** What exists; empty where there is too little yet to draw. */
    public static Optional<Drawing> survey(Estate estate, World world, String host, Texts texts) {
        return survey(estate, world, host, texts, Look.USUAL);
    }

    /** What exists, as a person wants to see it. Lays out by ELK where no template fits: better not on the window's thread. */
    public static Optional<Drawing> survey(Estate estate, World world, String host, Texts texts, Look look) {
        var network = Network.of(estate, world);
        var usual = quick(estate, network, look)
                ? new SurveyedShape(estate, network, texts, look).shape(host).map(shape -> Columns.of(shape, texts))
                : Optional.<Picture>empty();
        // a cluster that has lost its way out fits no template
        return usual.or(() ->
                        new SurveyedWeb(estate, network, texts, look).web(host).map(ElkLayout::of))
                .map(picture -> new Drawing(picture, texts));
    }

    /** Whether laying it out takes no time worth waiting for elsewhere. */
    public static boolean quick(Estate estate, World world, Look look) {
        return quick(estate, Network.of(estate, world), look);
    }

    private static boolean quick(Estate estate, Network network, Look look) {
        return look.usual() && Templates.fit(estate, network);
    }

    /** The picture read aloud, with the way of a packet where there is one. */
    public String text(List<Stop> stops) {
        return words().of(stops);
    }

    /** The same picture with every text changed, for example with secrets masked. */
    public Drawing with(UnaryOperator<String> change) {
        return new Drawing(Reworded.of(picture, change), texts);
    }

    /** As SVG, with the way of a packet; {@code selected} is the stop that is looked at. */
    public String svg(List<Stop> stops, int selected, boolean dark) {
        return SvgWriter.write(picture, marks(stops, selected), Palette.of(dark), text(stops));
    }

    /** As a Mermaid flowchart, with the way of a packet. */
    public String mermaid(List<Stop> stops) {
        return MermaidWriter.write(picture, marks(stops, -1));
    }

    private Marks marks(List<Stop> stops, int selected) {
        return stops.isEmpty() ? Marks.NONE : Marks.of(picture, stops, selected);
    }

    /** With things where a person put them. */
    Drawing moved(Places places) {
        return new Drawing(Moved.of(picture, places), texts);
    }

    PictureText words() {
        return new PictureText(picture, texts);
    }

    Picture picture() {
        return picture;
    }
}
