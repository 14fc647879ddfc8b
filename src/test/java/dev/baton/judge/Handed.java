package dev.baton.judge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One handoff as the people saw it.
 *
 * @param subject the word in its ask by which it is known
 * @param tried when the form was sent off for the first time
 * @param accepted when the form was seen to be taken
 * @param ackTried when somebody first tried to acknowledge
 * @param acked when that was seen to be taken
 * @param said what was said in the card's thread
 */
record Handed(
        String subject,
        Team team,
        Instant tried,
        Optional<Instant> accepted,
        Optional<Instant> ackTried,
        Optional<Instant> acked,
        List<Said> said) {
    Handed {
        said = List.copyOf(said);
    }

    /** @param told when Baton had taken it */
    record Said(String subject, Instant at, Optional<Instant> told) {}

    /**
     * Until an acknowledge is on its way, all that a policy asks for is wanted; but an escalation takes the place of a
     * reminder that is overdue when it is due.
     */
    List<Intent> intents() {
        List<Intent> intents = new ArrayList<>();
        var due = accepted.orElse(tried);
        intents.add(wanted(Kind.CARD, due));
        intents.add(wanted(Kind.LINE, due));
        intents.add(timed(Kind.NUDGE, Team.NUDGE_AFTER, team.escalateAfter().isEmpty()));
        team.escalateAfter().ifPresent(after -> intents.add(timed(Kind.ESCALATION, after, true)));
        ackTried.ifPresent(from -> {
            intents.add(new Intent(
                    Kind.INTRODUCTION, subject, from, acked.orElse(from), acked.isPresent(), Optional.empty()));
            intents.add(new Intent(Kind.INVITATION, subject, from, acked.orElse(from), false, Optional.empty()));
            intents.add(keptWarm(from));
        });
        said.forEach(one -> intents.add(new Intent(
                Kind.RELAY,
                one.subject(),
                one.at(),
                one.told().orElse(one.at()),
                one.told().isPresent(),
                Optional.empty())));
        return intents;
    }

    /**
     * The policy names no time to connect in, so it is that of the first nudge. Only a word after the acknowledge counts;
     * where nobody knows which of the two came first, the reminder may come or not.
     */
    private Intent keptWarm(Instant from) {
        var due = acked.orElse(from).plus(Team.NUDGE_AFTER);
        var spoken = said.stream()
                .filter(one -> acked.filter(one.at()::isAfter).isPresent())
                .flatMap(one -> one.told().stream());
        var isSilent = acked.isPresent()
                && said.stream()
                        .allMatch(one -> one.told().filter(from::isAfter).isPresent());
        return new Intent(
                Kind.KEEP_WARM,
                subject,
                from.plus(Team.NUDGE_AFTER),
                due,
                isSilent,
                spoken.min(Comparator.naturalOrder()));
    }

    private Intent wanted(Kind kind, Instant due) {
        return new Intent(kind, subject, tried, due, accepted.isPresent(), Optional.empty());
    }

    private Intent timed(Kind kind, Duration after, boolean always) {
        var due = accepted.orElse(tried).plus(after);
        var wanted = always && accepted.isPresent() && ackTried.isEmpty();
        return new Intent(kind, subject, tried.plus(after), due, wanted, acked);
    }

    /** Whose turn it is at the end, as card and line say it. */
    String turn() {
        return acked.isPresent() ? team.memberName() + "'s turn: owner" : team.name() + "'s turn: nobody has it yet";
    }
}
