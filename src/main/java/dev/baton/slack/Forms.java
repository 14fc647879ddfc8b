package dev.baton.slack;

import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.slack.view.Buttons;
import dev.baton.slack.view.Carried;
import dev.baton.slack.view.DetourForms;
import dev.baton.slack.view.DigestView;
import dev.baton.slack.view.HandOffForm;
import dev.baton.slack.view.Modals;
import dev.baton.slack.view.RestForms;
import dev.baton.slack.view.Scene;
import dev.baton.slack.view.Typed;
import dev.baton.slack.view.WordForms;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Opens forms: the one call that cannot wait, as its trigger dies within three seconds. Nothing is stored for it. */
final class Forms {
    static final String NO_TEAM =
            "There is no team to hand off to yet. A steward or somebody who administers this workspace adds the first one with `/handoff teams`.";

    private static final String TITLE = "Hand off a request";
    private static final String WAITING =
            "Baton reads the message… If nothing else appears within a few seconds, close this and try again.";
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
        return open(trigger, handOff(Carried.key(keys.next()), team, typed));
    }

    /** For the team and the ask that a button names; a team that is gone meanwhile is to be chosen anew. */
    boolean openHandOff(String trigger, Buttons.Wanted wanted) {
        return openHandOff(trigger, directory.get().team(wanted.team()), Typed.asked(wanted.ask()));
    }

    /** What stands before a person while more is looked up than a trigger lives; {@code otherwise} where none opened. */
    Optional<View> openWaiting(String trigger, Runnable otherwise) {
        var answer = answer(trigger, Modals.saying(TITLE, WAITING));
        if (answer instanceof SlackClient.Answer.Ok<ViewsOpenResponse> ok) {
            return Optional.of(ok.response().getView());
        }
        if (!wasOpenedBefore(answer)) {
            otherwise.run();
        }
        return Optional.empty();
    }

    /** The form in the place of {@link #openWaiting}. */
    void showHandOff(View open, Optional<Carried.Source> source, Typed typed) {
        show(open, handOff(new Carried(keys.next(), source), Optional.empty(), typed));
    }

    /** Why there is no form. */
    void showWords(View open, String words) {
        showWords(open, TITLE, words);
    }

    void showWords(View open, String title, String words) {
        show(open, Modals.saying(title, words));
    }

    private View handOff(Carried carried, Optional<Team> team, Typed typed) {
        return directory.get().teams().isEmpty()
                ? Modals.saying(TITLE, NO_TEAM)
                : new HandOffForm(directory.get()).view(carried, team, typed);
    }

    /** Draws the open form anew, for the team that was chosen in it. */
    void redrawHandOff(View open, Typed typed) {
        var form = new HandOffForm(directory.get());
        show(open, form.view(Carried.parse(open.getPrivateMetadata()), form.team(typed), typed));
    }

    /** In the place of what is open. */
    void show(View open, View next) {
        client.call(m ->
                m.viewsUpdate(r -> r.viewId(open.getId()).hash(open.getHash()).view(next)));
    }

    boolean openReadBack(String trigger, Handoff handoff) {
        return open(trigger, WordForms.acknowledge(handoff, keys.next()));
    }

    boolean openResolve(String trigger, HandoffId id) {
        return open(trigger, WordForms.resolve(id, keys.next()));
    }

    boolean openReturn(String trigger, Handoff handoff, Optional<String> reason) {
        return open(trigger, new DetourForms(directory.get()).returning(handoff, reason, keys.next()));
    }

    /** Prefilled with what is known of where it should go; with a notice where everybody would be able to read it. */
    boolean openRedirect(String trigger, Handoff handoff, DetourForms.Draft draft) {
        return open(trigger, new DetourForms(directory.get()).redirect(handoff, draft, keys.next()));
    }

    boolean openSnooze(String trigger, HandoffId id) {
        return open(trigger, RestForms.snooze(id, keys.next()));
    }

    boolean openWaiting(String trigger, HandoffId id) {
        return open(trigger, RestForms.waiting(id, keys.next()));
    }

    boolean openDigest(String trigger, DigestView digest) {
        return open(trigger, digest.inFull());
    }

    /** Words for somebody who has pressed something where no message could answer. */
    boolean openWords(String trigger, String words) {
        return open(trigger, Modals.saying("Baton", words));
    }

    boolean openAddDetails(String trigger, HandoffId id) {
        return open(trigger, WordForms.addDetails(id, keys.next()));
    }

    boolean openRateInWords(String trigger, HandoffId id) {
        return open(trigger, WordForms.rateInWords(id, keys.next()));
    }

    /** Filled in from one that is over; a team that is gone meanwhile is to be chosen anew. */
    boolean openAnew(String trigger, Scene before) {
        var team = directory.get().team(before.handoff().team());
        return openHandOff(trigger, team, Typed.anew(before));
    }

    boolean openCancel(String trigger, HandoffId id) {
        return open(trigger, WordForms.cancel(id, keys.next()));
    }

    /** The same press or command once more: its form stands open already. */
    private static boolean wasOpenedBefore(SlackClient.Answer<?> answer) {
        return answer instanceof SlackClient.Answer.Not<?> not
                && USED.contains(not.attempt().why());
    }

    boolean open(String trigger, View view) {
        var answer = answer(trigger, view);
        return answer instanceof SlackClient.Answer.Ok<?> || wasOpenedBefore(answer);
    }

    private SlackClient.Answer<ViewsOpenResponse> answer(String trigger, View view) {
        return client.call(m -> m.viewsOpen(r -> r.triggerId(trigger).view(view)));
    }
}
