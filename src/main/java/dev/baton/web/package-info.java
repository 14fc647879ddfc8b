/**
 * Jetty: the door that every request of Slack must pass (signature over raw bytes, age, size), health and metrics. Knows
 * neither Slack's libraries nor the domain: what is behind the door is a servlet handed in. May import the JDK, the servlet
 * API, Jetty, Gson, SLF4J and JSpecify, and nothing of ours.
 */
@NullMarked
package dev.baton.web;

import org.jspecify.annotations.NullMarked;
