package dev.baton;

import dev.baton.playground.Playground;
import dev.baton.playground.PlaygroundClock;
import java.io.PrintStream;

/** One handoff that nobody answers, brought to its good end. */
final class DemoStory {
    private final Playground playground;
    private final Narrator narrator;
    private final HandOffAct handOff;
    private final SilenceAct silence;
    private final AnswerAct answer;

    DemoStory(Playground playground, PlaygroundClock clock, PrintStream out) {
        this.playground = playground;
        narrator = new Narrator(out, clock);
        var sights = new StorySights(playground);
        var calendar = new StoryCalendar(clock);
        handOff = new HandOffAct(playground, narrator, sights);
        silence = new SilenceAct(playground, calendar, narrator, sights);
        answer = new AnswerAct(playground, calendar, narrator, sights);
    }

    /** @throws StoryBroken where something does not come, comes twice or is refused */
    void tell() {
        narrator.says("One handoff, from nobody's to done. Time is the story's; all else is as with Slack.");
        handOff.play();
        silence.play();
        answer.play();
        narrator.ends(new StoryTally(playground.workspace().calls()).words());
        narrator.says("H-1 is closed. Nothing was dropped.");
    }
}
