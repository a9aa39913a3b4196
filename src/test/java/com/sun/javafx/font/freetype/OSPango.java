package com.sun.javafx.font.freetype;

/** Stands in for JavaFX's class of this name on machines without Pango. */
class OSPango {
    private OSPango() {}

    static boolean FcConfigAppFontAddFile(long config, String file) {
        return true;
    }
}
