/** Whether the place answers while something is done in it, and the strip that says so. */
@NullMarked
package dev.egresslab.ui.contact;

import org.jspecify.annotations.NullMarked;
