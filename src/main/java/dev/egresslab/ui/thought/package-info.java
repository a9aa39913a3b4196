/** Changes that are only thought of: a question, a guess, and the packet's way as it would be. */
@NullMarked
package dev.egresslab.ui.thought;

import org.jspecify.annotations.NullMarked;
