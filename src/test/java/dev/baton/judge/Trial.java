package dev.baton.judge;

/**
 * What makes a run in one town what it is.
 *
 * @param seed of all decisions
 * @param shorten how many times all waits are shorter than in real life
 */
record Trial(Town.Base base, long seed, int shorten) {
    /** That of its files. */
    String name() {
        return "judge-" + base + "-" + seed;
    }
}
