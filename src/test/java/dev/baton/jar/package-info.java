/**
 * Stories with the packaged jar: a process of its own, started as an operator starts it, against the playground's
 * workspace in this JVM. Real time, real signals, real files. Run by {@code mvn verify}, after the jar is made.
 */
package dev.baton.jar;
