/** What a lab wants to exist, one record per Azure or Kubernetes thing. */
@NullMarked
package dev.egresslab.lab.resource;

import org.jspecify.annotations.NullMarked;
