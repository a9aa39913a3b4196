/** Theme, icons, and the small pieces that screens are made of. */
@NullMarked
package dev.egresslab.ui.kit;

import org.jspecify.annotations.NullMarked;
