/** The packet walk for a room: the picture, one caption, nothing that others must not see. */
@NullMarked
package dev.egresslab.ui.presenter;

import org.jspecify.annotations.NullMarked;
