/** Part of the planted house. */
@NullMarked
package dev.baton.planted.store;

import org.jspecify.annotations.NullMarked;
