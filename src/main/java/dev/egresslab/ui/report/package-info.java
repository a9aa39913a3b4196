/** What a lab showed, saved as a file from the window. */
@NullMarked
package dev.egresslab.ui.report;

import org.jspecify.annotations.NullMarked;
