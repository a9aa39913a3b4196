/** What all ARM types share: ids, reading and writing, long-running operations, errors, the store. */
@NullMarked
package dev.egresslab.practice.arm;

import org.jspecify.annotations.NullMarked;
