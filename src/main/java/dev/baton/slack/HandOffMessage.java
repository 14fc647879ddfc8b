package dev.baton.slack;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import com.slack.api.model.view.View;
import dev.baton.directory.Colleagues;
import dev.baton.directory.LookupFailed;
import dev.baton.directory.Profile;
import dev.baton.handoff.Brief;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.ThreadRef;
import dev.baton.slack.view.Answers;
import dev.baton.slack.view.Carried;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.MessageQuote;
import dev.baton.slack.view.Permalink;
import dev.baton.slack.view.PlainWords;
import dev.baton.slack.view.Typed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The shortcut on a message: the form with the message quoted, its link, its author and, where Baton is a member, its
 * thread as the line. A window opens first, since looking all of that up may outlast the trigger.
 */
final class HandOffMessage {
    private static final String SHARED =
            "This channel is shared with another organisation, and Baton hands nothing off "
                    + "from such a channel: what the team answers would be read outside. Use `/handoff` and say in your own words "
                    + "what may be known.";

    private final SlackClient client;
    private final Forms forms;
    private final Colleagues colleagues;
    private final Identity identity;

    HandOffMessage(SlackClient client, Forms forms, Colleagues colleagues, Identity identity) {
        this.client = client;
        this.forms = forms;
        this.colleagues = colleagues;
        this.identity = identity;
    }

    /** What is left to do once Slack has its answer, since it may take many calls; nothing where no window opened. */
    Optional<Runnable> open(MessageShortcutPayload payload) {
        return forms.openWaiting(payload.getTriggerId(), () -> apologise(payload))
                .map(window -> () -> show(window, payload));
    }

    /** Heard only where Baton may speak; there is no other way. */
    private void apologise(MessageShortcutPayload payload) {
        new Posts(client).sayTo(payload.getUser().getId(), payload.getChannel().getId(), Answers.formNotOpened());
    }

    private void show(View window, MessageShortcutPayload payload) {
        var message = payload.getMessage();
        var at = new ThreadRef(new ChannelId(payload.getChannel().getId()), payload.getMessageTs());
        var where = Whereabouts.of(at.channel(), client);
        if (where.isShared()) {
            forms.showWords(window, SHARED);
        } else {
            var threadTs = Objects.requireNonNullElse(message.getThreadTs(), at.ts());
            var thread = new ThreadRef(at.channel(), threadTs);
            var source = new Carried.Source(thread, where.isPrivate(), where.isJoined() && !isUnderOwn(message));
            var quote = quote(message, new Permalink(identity.url()).to(at, threadTs));
            var author = author(message, new PersonId(payload.getUser().getId()));
            forms.showHandOff(window, Optional.of(source), Typed.told(quote.situation(), author));
        }
    }

    private MessageQuote quote(Message message, String link) {
        var words = PlainWords.of(
                Objects.requireNonNullElse(message.getText(), ""), new FewNames(new DisplayNames(colleagues)));
        var files = Objects.requireNonNullElse(message.getFiles(), List.<File>of()).stream()
                .map(File::getName)
                .filter(Objects::nonNull)
                .toList();
        return new MessageQuote(words, files, link);
    }

    /** A person other than the one who hands it off. */
    private Optional<String> author(Message message, PersonId sender) {
        return Optional.ofNullable(message.getUser())
                .filter(user -> message.getBotId() == null)
                .map(PersonId::new)
                .filter(user -> !user.equals(sender))
                .flatMap(this::humanName);
    }

    private Optional<String> humanName(PersonId user) {
        try {
            return Optional.of(colleagues.profile(user))
                    .filter(profile -> profile.kind() != Profile.Kind.BOT)
                    .map(profile -> Inert.cut(profile.displayName(), Brief.MAX_BEHALF));
        } catch (LookupFailed slackIsSilent) {
            return Optional.empty();
        }
    }

    /** The thread under one of Baton's own messages belongs to another handoff already. */
    private boolean isUnderOwn(Message message) {
        return identity.botUser().equals(message.getUser())
                || identity.botUser().equals(message.getParentUserId());
    }
}
