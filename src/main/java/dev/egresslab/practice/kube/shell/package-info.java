/** The small shell that runs in pods; its network commands send packets through the resources. */
@NullMarked
package dev.egresslab.practice.kube.shell;

import org.jspecify.annotations.NullMarked;
