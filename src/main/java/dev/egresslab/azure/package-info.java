/** The port to Azure Resource Manager, for any cloud that speaks it: endpoint, credential and trust are all that differs. */
@NullMarked
package dev.egresslab.azure;

import org.jspecify.annotations.NullMarked;
