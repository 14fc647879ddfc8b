/** A house built against the rules, room by room, so that a test can show that each rule finds its breach. */
@NullMarked
package dev.baton.planted;

import org.jspecify.annotations.NullMarked;
