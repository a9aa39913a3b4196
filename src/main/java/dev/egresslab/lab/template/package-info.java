/** A design as one deployment: the model that Bicep and the ARM template are both written from. */
@NullMarked
package dev.egresslab.lab.template;

import org.jspecify.annotations.NullMarked;
