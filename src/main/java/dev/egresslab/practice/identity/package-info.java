/** Who may call: tokens, sign-in, tenants' metadata, and the little of a directory that tools ask for. */
@NullMarked
package dev.egresslab.practice.identity;

import org.jspecify.annotations.NullMarked;
