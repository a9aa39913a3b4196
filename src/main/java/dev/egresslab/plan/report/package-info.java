/** What a lab showed, as a document to keep: gathered once, written as Markdown or HTML. */
@NullMarked
package dev.egresslab.plan.report;

import org.jspecify.annotations.NullMarked;
