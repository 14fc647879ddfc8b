package dev.baton.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * All that chance decides about a round, worked out from the seed alone.
 *
 * @param prey which sort of post is waited for, where it is a post
 * @param nth how many of them come until then
 * @param fraction between 0 and 1: where within its bounds what is measured out lies
 * @param echo whether Slack tells Baton of its own messages
 * @param hushed whether Slack tells nothing for a while, and then all at once
 * @param shownLate whether new messages are missing in history and replies for a while
 */
record Plan(
        int round,
        CrashPoint point,
        Kind prey,
        int nth,
        double fraction,
        boolean echo,
        boolean hushed,
        boolean shownLate,
        List<Script> scripts,
        List<Pest> pests) {
    private static final List<Kind> PREY = List.of(Kind.CARD, Kind.LINE, Kind.NUDGE);
    private static final int HANDOFFS = 7;

    /** One handoff: how it is acknowledged and answered, and what happens to what Slack tells of it. */
    record Script(Ack ack, boolean afterNudge, Reply reply, Mishap mishap) {
        /** Nothing is done with it. */
        static final Script LEFT_ALONE = new Script(Ack.NONE, false, Reply.NONE, Mishap.NONE);
    }

    /** How a handoff is acknowledged. */
    enum Ack {
        NONE,
        REACTION,
        BUTTON
    }

    /** When the member says something in the thread. */
    enum Reply {
        NONE,
        /** At the same time as they acknowledge. */
        MEANWHILE,
        /** Once they have it. */
        AFTERWARDS
    }

    /** One call that goes wrong. */
    record Pest(Nuisance nuisance, Prey prey, int nth) {
        /** Slack may do an edit late, but not after the settle time: nothing could mend what no answer ever tells. */
        Pest {
            if (prey == Prey.EDIT && nuisance == Nuisance.PERFORMED_TOO_LATE) {
                nuisance = Nuisance.PERFORMED_LATE;
            }
        }
    }

    static Plan of(long seed, int round, CrashPoint point) {
        var dice = new Random(seed * 1_000_003 + round);
        return new Plan(
                round,
                point,
                one(dice, PREY),
                1 + dice.nextInt(2),
                dice.nextDouble(),
                dice.nextBoolean(),
                dice.nextInt(5) == 0,
                dice.nextInt(4) == 0,
                scripts(dice),
                pests(dice));
    }

    /** Most are left alone: each that somebody takes costs edits, and Slack takes few. */
    private static List<Script> scripts(Random dice) {
        List<Script> scripts = new ArrayList<>();
        scripts.add(new Script(
                dice.nextBoolean() ? Ack.REACTION : Ack.BUTTON,
                dice.nextBoolean(),
                one(dice, List.of(Reply.values())),
                one(dice, List.of(Mishap.values()))));
        while (scripts.size() < HANDOFFS) {
            scripts.add(Script.LEFT_ALONE);
        }
        Collections.shuffle(scripts, dice);
        return scripts;
    }

    private static List<Pest> pests(Random dice) {
        List<Pest> pests = new ArrayList<>();
        var count = dice.nextInt(3);
        while (pests.size() < count) {
            pests.add(new Pest(
                    one(dice, List.of(Nuisance.values())), one(dice, List.of(Prey.values())), 1 + dice.nextInt(3)));
        }
        return pests;
    }

    private static <T> T one(Random dice, List<T> of) {
        return of.get(dice.nextInt(of.size()));
    }

    @Override
    public String toString() {
        return "round " + round + ": " + point + ", " + prey + " no. " + nth + ", at " + fraction
                + (echo ? ", echo" : "") + (hushed ? ", hushed" : "") + (shownLate ? ", shown late" : "") + ", " + pests
                + ", " + scripts;
    }
}
