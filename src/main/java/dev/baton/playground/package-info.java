/**
 * A Slack workspace on loopback that stands in for Slack: it speaks the Web API strictly, sends signed requests to an
 * app, and lets a test or a visitor act as the people in it. Imports none of the other rooms: only the JDK, Gson, Slack's
 * model and Jetty. Its doors are {@link dev.baton.playground.Workspace} and {@link dev.baton.playground.Person}, with
 * the small records that they take and give, {@link dev.baton.playground.Playground}, a workspace with people in it, and
 * {@link dev.baton.playground.PageServer}, the page on which a browser plays there; only {@code RealTime} looks at the
 * machine's clock.
 */
@NullMarked
package dev.baton.playground;

import org.jspecify.annotations.NullMarked;
