/** Coming into a cloud that asks who comes: the card at the start, and the strip when it asks again. */
@NullMarked
package dev.egresslab.ui.signin;

import org.jspecify.annotations.NullMarked;
