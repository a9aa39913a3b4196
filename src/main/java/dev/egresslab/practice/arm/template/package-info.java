/** ARM templates: expressions, parameters, and the resources that they amount to. Knows nothing of what exists. */
@NullMarked
package dev.egresslab.practice.arm.template;

import org.jspecify.annotations.NullMarked;
