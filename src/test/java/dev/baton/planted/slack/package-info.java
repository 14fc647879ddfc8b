/** Part of the planted house. */
@NullMarked
package dev.baton.planted.slack;

import org.jspecify.annotations.NullMarked;
