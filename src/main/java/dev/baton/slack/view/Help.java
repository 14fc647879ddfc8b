package dev.baton.slack.view;

/** What `/handoff help` says, and what anything not understood is answered with. */
public final class Help {
    private Help() {}

    public static String words() {
        return """
                *Baton passes work between teams and stays on it until somebody has it.*
                • `/handoff` hands off a request; `/handoff &lt;team&gt; &lt;what you need&gt;` opens the form filled in
                • `/handoff who &lt;words&gt;` which team handles it, and how to reach it
                • `/handoff teams` all teams, who is on call, what they handle; where stewards keep them
                • `/handoff mine` what you sent or have · `/handoff team` what stands with your team
                • `/handoff status H-12` where it stands · `/handoff digest` what stands open for you as a supervisor
                • `/handoff ack H-12 &lt;in your words&gt;` you own it now · `/handoff release H-12` gives it back
                • `/handoff redirect H-12 &lt;team&gt; &lt;why&gt;` on to the right team · `/handoff return H-12 &lt;why&gt;` back \
                to its sender
                • `/handoff wait H-12 sender` or `vendor`, `date`, and how long (`2d`); `/handoff resume H-12` ends it · \
                `/handoff snooze H-12 2h` pauses its reminders
                • `/handoff evidence H-12` the whole of it as a page, to show how it went
                • `/handoff resolve H-12 &lt;what was done&gt;` · `/handoff cancel H-12 &lt;why&gt;` · `/handoff nudge H-12`
                On a card, :white_check_mark: or :raising_hand: acknowledges as well, and :eyes: says that you have seen it.""";
    }

    /** For what was not understood; the text typed is given back, so that nothing is lost. */
    public static String unknown(String typed) {
        return "I do not know “" + Inert.line(Inert.cut(typed, 100)) + "”: it is neither a team nor a command.\n"
                + words();
    }
}
