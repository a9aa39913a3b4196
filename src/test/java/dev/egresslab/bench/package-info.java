/** What is measured: ./mvnw -Pbench prints the figures. */
package dev.egresslab.bench;
