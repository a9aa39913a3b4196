/** What exists: an immutable snapshot of ARM documents and Kubernetes objects. */
@NullMarked
package dev.egresslab.estate;

import org.jspecify.annotations.NullMarked;
