/** The port to one cluster's Kubernetes API. */
@NullMarked
package dev.egresslab.kube;

import org.jspecify.annotations.NullMarked;
