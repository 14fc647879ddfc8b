/** Part of the planted house. */
@NullMarked
package dev.baton.planted.schedule;

import org.jspecify.annotations.NullMarked;
