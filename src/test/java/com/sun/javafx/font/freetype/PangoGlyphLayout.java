package com.sun.javafx.font.freetype;

import com.sun.javafx.font.FontStrike;
import com.sun.javafx.font.PGFont;
import com.sun.javafx.text.GlyphLayout;
import com.sun.javafx.text.TextRun;

/** Stands in for JavaFX's class of this name: one glyph for each character, without Pango, ligatures or right-to-left. */
class PangoGlyphLayout extends GlyphLayout {
    @Override
    public void layout(TextRun run, PGFont font, FontStrike strike, char[] text) {
        var resource = strike.getFontResource();
        int count = run.getLength();
        var glyphs = new int[count];
        var indices = new int[count];
        var positions = new float[(count + 1) * 2];
        resource.getGlyphMapper().charsToGlyphs(run.getStart(), count, text, glyphs);
        float x = 0;
        for (int i = 0; i < count; i++) {
            indices[i] = i;
            positions[2 * i] = x;
            x += resource.getAdvance(glyphs[i], strike.getSize());
        }
        positions[2 * count] = x;
        run.shape(count, glyphs, positions, indices);
    }

    @Override
    public void dispose() {}
}
