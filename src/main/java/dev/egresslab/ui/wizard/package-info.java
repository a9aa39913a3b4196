/** From where to run to a lab that runs, page by page. */
@NullMarked
package dev.egresslab.ui.wizard;

import org.jspecify.annotations.NullMarked;
