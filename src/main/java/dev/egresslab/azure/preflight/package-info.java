/** What is asked of a subscription before anything is made in it, a class for each question. */
@NullMarked
package dev.egresslab.azure.preflight;

import org.jspecify.annotations.NullMarked;
