/** Packets: where one goes, what changes it, what stops it, and which resource decided. */
@NullMarked
package dev.egresslab.net;

import org.jspecify.annotations.NullMarked;
