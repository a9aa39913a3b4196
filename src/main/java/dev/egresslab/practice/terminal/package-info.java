/** The folder that brings az and kubectl in a terminal into the practice cloud. */
@NullMarked
package dev.egresslab.practice.terminal;

import org.jspecify.annotations.NullMarked;
