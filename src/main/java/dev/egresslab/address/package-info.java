/** IPv4 addresses and ranges: values that every other package shares. */
@NullMarked
package dev.egresslab.address;

import org.jspecify.annotations.NullMarked;
