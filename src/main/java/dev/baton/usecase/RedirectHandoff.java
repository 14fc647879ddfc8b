package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Entry;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Move;
import dev.baton.handoff.Redirection;
import dev.baton.handoff.Reply;
import dev.baton.handoff.Said;
import dev.baton.handoff.TeamKey;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** On to the right team, with all that was said so far but what was to stay inside a team. */
public final class RedirectHandoff {
    private static final Set<Entry.Event> SAID =
            EnumSet.of(Entry.Event.SAID, Entry.Event.SAID_ANEW, Entry.Event.CONNECTED);

    private final Acting acting;
    private final Supplier<Directory> directory;
    private final Colleagues colleagues;
    private final Audiences audiences;
    private final Clocks clocks;

    RedirectHandoff(
            Acting acting, Supplier<Directory> directory, Colleagues colleagues, Audiences audiences, Clocks clocks) {
        this.acting = acting;
        this.directory = directory;
        this.colleagues = colleagues;
        this.audiences = audiences;
        this.clocks = clocks;
    }

    /**
     * Where it is to go.
     *
     * @param isConfirmed whether the person was told that everybody will be able to read it
     */
    public record Wanted(TeamKey to, String reason, boolean isConfirmed) {}

    /** {@link Reply#TO_BE_CONFIRMED}, and nothing done, where a private team's would become readable to everybody. */
    public Result run(Request request, Wanted wanted) {
        var allowed = acting.mayAct(request, Move.REDIRECT);
        if (allowed.reply().isRefusal() || allowed.handoff().isEmpty()) {
            return allowed;
        }
        var team = directory.get().team(wanted.to());
        if (team.isEmpty()) {
            return new Result(Reply.NO_SUCH_TEAM, allowed.handoff());
        }
        if (!wanted.isConfirmed() && becomesPublic(allowed.handoff().get(), team.get())) {
            return new Result(Reply.TO_BE_CONFIRMED, allowed.handoff());
        }
        var next = next(wanted, team.get(), allowed.handoff().get());
        return acting.actReading(
                request,
                (work, handoff, actor, moment) -> handoff.redirect(next.with(said(work, handoff)), actor, moment));
    }

    private Redirection next(Wanted wanted, Team team, Handoff handoff) {
        var supervisors = audiences.ofBothSides(handoff, team, clocks.now());
        return new Redirection(team.key(), team.policy(), wanted.reason(), List.of(), supervisors);
    }

    /** Everybody of the workspace can read the next team's channel, and only some the present one's. */
    private boolean becomesPublic(Handoff handoff, Team next) {
        return directory
                        .get()
                        .lastKnown(handoff.team())
                        .filter(present -> !colleagues.isPublic(present.channel()))
                        .isPresent()
                && colleagues.isPublic(next.channel());
    }

    /** Of each message what it says now, where it was said first. */
    private static List<Said> said(Transactions.Work work, Handoff handoff) {
        Map<String, Said> said = new LinkedHashMap<>();
        for (var entry : work.entries().of(handoff.id())) {
            if (SAID.contains(entry.event()) && entry.words().isPresent()) {
                var source = entry.source().map(Entry.Source::message).orElse("record." + said.size());
                said.put(
                        source,
                        new Said(entry.who().orElseThrow(), entry.words().get(), List.of(), source));
            }
        }
        return List.copyOf(said.values());
    }
}
