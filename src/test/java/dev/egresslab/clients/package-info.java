/** Programs of other people, as they are, against the practice cloud. */
@NullMarked
package dev.egresslab.clients;

import org.jspecify.annotations.NullMarked;
