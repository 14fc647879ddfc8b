package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.handoff.Handoff;
import java.util.function.Supplier;

/** The sender says that it is not fixed. */
public final class ReopenHandoff {
    private final Acting acting;
    private final FindHandoffs find;
    private final Roles roles;
    private final Supplier<Directory> directory;

    ReopenHandoff(Acting acting, FindHandoffs find, Roles roles, Supplier<Directory> directory) {
        this.acting = acting;
        this.find = find;
        this.roles = roles;
        this.directory = directory;
    }

    public Result run(Request request) {
        var ownerIsGone = find.byId(request.id()).filter(this::ownerIsGone).isPresent();
        return acting.act(request, (handoff, actor, moment) -> handoff.notFixed(ownerIsGone, actor, moment));
    }

    /** Whoever had it has left the team or the workspace. */
    private boolean ownerIsGone(Handoff handoff) {
        return handoff.owner().isPresent()
                && directory
                        .get()
                        .lastKnown(handoff.team())
                        .filter(team -> !roles.isOfTheTeam(handoff.owner().get(), team))
                        .isPresent();
    }
}
