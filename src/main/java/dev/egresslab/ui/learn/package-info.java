/** Short pages that explain, with the same picture and the same packets as everywhere else. */
@NullMarked
package dev.egresslab.ui.learn;

import org.jspecify.annotations.NullMarked;
