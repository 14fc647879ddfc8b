/**
 * The judge: starts the packaged jar, drives it as Slack would, makes Slack fail, kills and freezes it at named calls, and
 * compares what stands in the workspace at the end with what should. It knows nothing of Baton's inside but how long its
 * waits are. {@link dev.baton.judge.Judge} runs the rounds, {@link dev.baton.judge.Checker} judges; all chance comes from
 * one seed.
 */
package dev.baton.judge;
