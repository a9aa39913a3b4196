/** How each kind of resource is found, made and removed, one class per kind. */
@NullMarked
package dev.egresslab.azure.resource;

import org.jspecify.annotations.NullMarked;
