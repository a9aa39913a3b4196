/** Egress Lab: which way a pod leaves for the internet, and which address the internet sees. */
@NullMarked
package dev.egresslab;

import org.jspecify.annotations.NullMarked;
