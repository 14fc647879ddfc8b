package dev.baton.usecase;

/** The sender says that it is not fixed. */
public final class ReopenHandoff {
    private final Acting acting;
    private final FindHandoffs find;
    private final Roles roles;

    ReopenHandoff(Acting acting, FindHandoffs find, Roles roles) {
        this.acting = acting;
        this.find = find;
        this.roles = roles;
    }

    public Result run(Request request) {
        var ownerIsGone = find.byId(request.id()).filter(roles::ownerIsGone).isPresent();
        return acting.act(request, (handoff, actor, moment) -> handoff.notFixed(ownerIsGone, actor, moment));
    }
}
