package dev.baton.slack.view;

import dev.baton.handoff.Ownership;
import dev.baton.handoff.ToTeam;

/** After an acknowledge by reaction: the owner is asked, in the thread, for a word to the sender. */
final class InvitationView implements MessageView<ToTeam.ReadBackInvitation> {
    @Override
    public Rendered render(ToTeam.ReadBackInvitation invitation, Scene scene) {
        var handoff = scene.handoff();
        var has = handoff.state().isOwned()
                && handoff.owner().filter(invitation.owner()::equals).isPresent();
        var name = scene.name(invitation.owner());
        if (!has) {
            return Notice.saying(scene, name + " had " + handoff.id() + ".").rendered();
        }
        return handoff.ownership()
                .flatMap(Ownership::readBack)
                .map(given -> Notice.saying(scene, name + " has " + handoff.id() + " and told the sender:")
                        .quoting("", given.words())
                        .rendered())
                .orElseGet(() -> Notice.saying(
                                scene,
                                name + " has " + handoff.id()
                                        + ". Tell the sender in one line of your own what you will do, and by when.")
                        .offering(Press.READ_BACK)
                        .rendered());
    }
}
