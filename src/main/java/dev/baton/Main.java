package dev.baton;

/** Starts the house. */
public final class Main {
    private Main() {}

    /** Runs the command named by the first argument. */
    public static void main(String[] args) {}
}
