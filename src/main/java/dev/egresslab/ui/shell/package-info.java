/** The frame of the window: sidebar, steps, pages. */
@NullMarked
package dev.egresslab.ui.shell;

import org.jspecify.annotations.NullMarked;
