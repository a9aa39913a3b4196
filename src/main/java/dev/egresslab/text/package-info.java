/** Texts as keys and arguments, and the bundles that turn them into a language. */
@NullMarked
package dev.egresslab.text;

import org.jspecify.annotations.NullMarked;
