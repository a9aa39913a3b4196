/** The command line: one class per command. */
@NullMarked
package dev.egresslab.cli;

import org.jspecify.annotations.NullMarked;
