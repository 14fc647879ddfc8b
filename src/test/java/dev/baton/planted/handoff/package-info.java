/** Part of the planted house. */
@NullMarked
package dev.baton.planted.handoff;

import org.jspecify.annotations.NullMarked;
