/** One class per resource type: what Azure refuses, fills in and makes exist besides. */
@NullMarked
package dev.egresslab.practice.arm.type;

import org.jspecify.annotations.NullMarked;
