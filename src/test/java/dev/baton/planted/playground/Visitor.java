package dev.baton.planted.playground;

import dev.baton.planted.handoff.Innocent;

/** The playground knows the house that it is to play with. */
record Visitor(Innocent innocent) {}
