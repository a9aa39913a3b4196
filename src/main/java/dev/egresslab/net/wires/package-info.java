/** From documents to devices: one class per ARM type that touches packets, and one for what clusters hold. */
@NullMarked
package dev.egresslab.net.wires;

import org.jspecify.annotations.NullMarked;
