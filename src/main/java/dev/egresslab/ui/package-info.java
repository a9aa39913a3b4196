/** The window. The only package that imports JavaFX. */
@NullMarked
package dev.egresslab.ui;

import org.jspecify.annotations.NullMarked;
