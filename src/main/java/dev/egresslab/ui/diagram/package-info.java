/** The one picture of a lab: what is planned, what exists, where a packet went. */
@NullMarked
package dev.egresslab.ui.diagram;

import org.jspecify.annotations.NullMarked;
