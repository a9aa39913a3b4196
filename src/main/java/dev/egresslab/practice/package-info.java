/** A cloud inside this process: real wire protocols on loopback, egress computed from the resources. */
@NullMarked
package dev.egresslab.practice;

import org.jspecify.annotations.NullMarked;
