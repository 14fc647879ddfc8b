package dev.baton.planted.usecase;

/** A port: innocent. */
public interface Kept {
    String word();
}
