package dev.baton.planted.attic;

/** A room that nobody has named, and that says nothing of itself. */
final class Dust {}
