/** Kubernetes API servers: what all kinds share, watch, tables, discovery, exec. */
@NullMarked
package dev.egresslab.practice.kube;

import org.jspecify.annotations.NullMarked;
