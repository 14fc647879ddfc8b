package dev.baton.planted.handoff;

/** Whose cells can be written over. */
final class Table {
    static final int[] CELLS = {1, 2};

    private Table() {}
}
