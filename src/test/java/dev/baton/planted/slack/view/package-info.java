/** Part of the planted house. */
@NullMarked
package dev.baton.planted.slack.view;

import org.jspecify.annotations.NullMarked;
