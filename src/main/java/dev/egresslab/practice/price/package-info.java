/** List prices, as Azure's public API gives them to everybody. */
@NullMarked
package dev.egresslab.practice.price;

import org.jspecify.annotations.NullMarked;
