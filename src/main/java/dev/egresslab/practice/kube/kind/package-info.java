/** The kinds of objects, one class for each that behaves. */
@NullMarked
package dev.egresslab.practice.kube.kind;

import org.jspecify.annotations.NullMarked;
