/** Clusters that are there already, looked at and left as they are. */
@NullMarked
package dev.egresslab.ui.attach;

import org.jspecify.annotations.NullMarked;
