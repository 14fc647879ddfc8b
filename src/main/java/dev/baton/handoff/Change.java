package dev.baton.handoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what one verb does to a handoff, then makes the next version, its messages and its entry out of it. */
final class Change {
    private final Handoff was;
    private final Moment moment;
    private final List<Message> messages = new ArrayList<>();
    private State state;
    private Ladder ladder;
    private Optional<Ownership> ownership;
    private Set<PersonId> helpers;
    private Milestones milestones;
    private Map<Target, Target.Standing> standings;
    private Optional<Note> lastWord;
    private int reopened;
    private TeamKey team;
    private Policy policy;
    private Course course;
    private Circle circle;

    Change(Handoff was, Moment moment) {
        this.was = was;
        this.moment = moment;
        this.state = was.state();
        this.ladder = was.ladder();
        this.ownership = was.ownership();
        this.helpers = was.helpers();
        this.milestones = was.milestones();
        this.standings = was.standings();
        this.lastWord = was.lastWord();
        this.reopened = was.reopened();
        this.team = was.team();
        this.policy = was.policy();
        this.course = was.course();
        this.circle = was.circle();
    }

    Change state(State next) {
        if (state == State.OPEN && next != State.OPEN) {
            ladder = ladder.stopped(moment);
        }
        if (state != State.OPEN && next == State.OPEN) {
            ladder = ladder.resumed(moment.now());
        }
        if (state != next) {
            course = course.turned(moment.now());
        }
        state = next;
        return this;
    }

    /** The state that the move leads to. */
    Change making(Move move) {
        return state(move.to(state));
    }

    Change ladder(Ladder next) {
        ladder = next;
        return this;
    }

    Change owned(Ownership next) {
        ownership = Optional.of(next);
        return this;
    }

    /** Nobody has it now, so nobody is late to speak to the sender either. */
    Change unowned() {
        ownership = Optional.empty();
        standings = new HashMap<>(standings);
        standings.remove(Target.CONNECT);
        return this;
    }

    Change helper(PersonId helper) {
        helpers = new LinkedHashSet<>(helpers);
        helpers.add(helper);
        return this;
    }

    Change milestones(Milestones next) {
        milestones = next;
        return this;
    }

    Change standing(Target target, Target.Standing standing) {
        standings = new HashMap<>(standings);
        standings.put(target, standing);
        return this;
    }

    /** Reached: what was only at risk is so no more, a breach stays. */
    Change met(Target target) {
        standings = new HashMap<>(standings);
        standings.remove(target, Target.Standing.AT_RISK);
        return this;
    }

    Change lastWord(Note note) {
        lastWord = Optional.of(note);
        return this;
    }

    Change reopened() {
        reopened++;
        lastWord = Optional.empty();
        return this;
    }

    Change course(Course next) {
        course = next;
        return this;
    }

    Change circle(Circle next) {
        circle = next;
        return this;
    }

    Course course() {
        return course;
    }

    /** With another team: its policy, a ladder from the beginning, none of those who helped. */
    Change movedOn(Redirection next, PersonId by) {
        ladder = was.ladder().movedOn(moment.now());
        course = course.hopped(new Hop(team, by, next.reason(), moment.now(), ladder.stint()));
        team = next.to();
        policy = next.policy();
        helpers = Set.of();
        circle = circle.unseen();
        return this;
    }

    Change tell(Message message) {
        messages.add(message);
        return this;
    }

    int stint() {
        return ladder.stint();
    }

    /** Done by a person. */
    Outcome.Changed by(Actor actor, Entry.Event event, Reply reply) {
        return outcome(event, reply, Optional.of(actor.person()), actor.via(), Optional.empty());
    }

    /** Done by a person, with words for the record. */
    Outcome.Changed by(Actor actor, Entry.Event event, Reply reply, String words) {
        return outcome(event, reply, Optional.of(actor.person()), actor.via(), Optional.of(words));
    }

    /** Said by a person, in that message. */
    Outcome.Changed by(Actor actor, Entry.Event event, Said said) {
        var changed = outcome(
                event,
                Reply.UNSAID,
                Optional.of(actor.person()),
                actor.via(),
                Optional.of(said.words()).filter(words -> !said.isEmpty()));
        return new Outcome.Changed(
                changed.handoff(), changed.reply(), messages, changed.entry().of(said));
    }

    /** Done by the clock. */
    Outcome.Changed byClock(Entry.Event event, String words) {
        return outcome(event, Reply.UNSAID, Optional.empty(), Via.TIMER, Optional.of(words));
    }

    private Outcome.Changed outcome(
            Entry.Event event, Reply reply, Optional<PersonId> who, Via via, Optional<String> words) {
        var next = new Handoff(
                was.id(),
                was.version() + 1,
                state,
                was.sender(),
                was.brief(),
                team,
                policy,
                was.line(),
                ladder,
                ownership,
                helpers,
                milestones,
                standings,
                lastWord,
                reopened,
                course,
                circle);
        tellWatchers(next, who);
        return new Outcome.Changed(
                next, reply, messages, new Entry(event, who, via, moment.now(), was.state(), state, words));
    }

    /** Of changes of state only, not of their own doing, and nobody who is written to because of it anyway. */
    private void tellWatchers(Handoff next, Optional<PersonId> who) {
        if (next.state() == was.state() && next.team().equals(was.team())) {
            return;
        }
        var places = messages.stream().map(Message::place).toList();
        next.circle().watchers().stream()
                .filter(watcher -> who.filter(watcher::equals).isEmpty())
                .filter(watcher -> !places.contains(new Place.Conversation(List.of(watcher))))
                .map(watcher -> new ToWatcher.Moved(
                        watcher, next.version(), next.state(), next.ladder().stint()))
                .forEach(messages::add);
    }
}
