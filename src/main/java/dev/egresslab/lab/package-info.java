/** What a lab is: pure values, no I/O. */
@NullMarked
package dev.egresslab.lab;

import org.jspecify.annotations.NullMarked;
