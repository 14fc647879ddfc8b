/** Part of the planted house. */
@NullMarked
package dev.baton.planted.playground;

import org.jspecify.annotations.NullMarked;
