/** Part of the planted house. */
@NullMarked
package dev.baton.planted.usecase;

import org.jspecify.annotations.NullMarked;
