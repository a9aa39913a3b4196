/** The HTTPS server: requests in, answers, streams and WebSockets out; certificates. */
@NullMarked
package dev.egresslab.practice.http;

import org.jspecify.annotations.NullMarked;
