/** The live log. */
@NullMarked
package dev.egresslab.ui.log;

import org.jspecify.annotations.NullMarked;
