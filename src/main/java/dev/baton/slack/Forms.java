package dev.baton.slack;

import com.slack.api.model.view.View;
import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Brief;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.slack.view.DigestView;
import dev.baton.slack.view.HandOffForm;
import dev.baton.slack.view.HomeView;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.Typed;
import dev.baton.slack.view.Unmarked;
import dev.baton.slack.view.WordForms;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Opens forms: the one call that cannot wait, as its trigger dies within three seconds. Nothing is stored for it. */
final class Forms {
    private static final Set<String> USED = Set.of("exchanged_trigger_id", "trigger_exchanged");

    private final SlackClient client;
    private final Supplier<Directory> directory;
    private final FormKeys keys = new FormKeys();

    Forms(SlackClient client, Supplier<Directory> directory) {
        this.client = client;
        this.directory = directory;
    }

    /** Whether it opened; if not, the person has to be told by another way. */
    boolean openHandOff(String trigger, Optional<Team> team, Typed typed) {
        return open(trigger, new HandOffForm(directory.get()).view(keys.next(), team, typed));
    }

    /** With the words of a message, still as Slack escapes them, as the situation. */
    boolean openHandOffOf(String trigger, String message) {
        var words = Inert.cut(Unmarked.of(message), Brief.MAX_SITUATION);
        return openHandOff(trigger, Optional.empty(), Typed.asked("", words));
    }

    /** Draws the open form anew, for the team that was chosen in it. */
    void redrawHandOff(View open, Typed typed) {
        var form = new HandOffForm(directory.get());
        var redrawn = form.view(open.getPrivateMetadata(), form.team(typed), typed);
        client.call(m ->
                m.viewsUpdate(r -> r.viewId(open.getId()).hash(open.getHash()).view(redrawn)));
    }

    boolean openReadBack(String trigger, Handoff handoff) {
        return open(trigger, WordForms.acknowledge(handoff, keys.next()));
    }

    boolean openResolve(String trigger, HandoffId id) {
        return open(trigger, WordForms.resolve(id, keys.next()));
    }

    boolean openDigest(String trigger, DigestView digest) {
        return open(trigger, digest.inFull());
    }

    /** Words for somebody who has pressed something where no message could answer. */
    boolean openWords(String trigger, String words) {
        return open(trigger, HomeView.answer(words));
    }

    boolean openAddDetails(String trigger, HandoffId id) {
        return open(trigger, WordForms.addDetails(id, keys.next()));
    }

    boolean openCancel(String trigger, HandoffId id) {
        return open(trigger, WordForms.cancel(id, keys.next()));
    }

    /** The same press or command once more: its form stands open already. */
    private static boolean wasOpenedBefore(SlackClient.Answer<?> answer) {
        return answer instanceof SlackClient.Answer.Not<?> not
                && USED.contains(not.attempt().why());
    }

    private boolean open(String trigger, View view) {
        var answer = client.call(m -> m.viewsOpen(r -> r.triggerId(trigger).view(view)));
        return answer instanceof SlackClient.Answer.Ok<?> || wasOpenedBefore(answer);
    }
}
