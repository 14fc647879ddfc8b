package dev.baton;

import java.io.PrintWriter;

/** What the doctor has seen, a line each, as it is seen: what is well, and what somebody should do something about. */
final class Diagnosis {
    private final PrintWriter out;
    private int toDo;

    Diagnosis(PrintWriter out) {
        this.out = out;
    }

    void well(String words) {
        out.println("  ok    " + words);
    }

    /** What is not well, and what to do about it. */
    void toDo(String what, String remedy) {
        toDo++;
        out.println("  TO DO " + what + System.lineSeparator() + "        " + remedy);
    }

    int count() {
        return toDo;
    }
}
