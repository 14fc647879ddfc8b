package dev.baton.playground;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Acts as one person of the workspace, through real signed requests to the app; each act returns when the app has
 * answered. An act that Slack's client would not offer (writing where one is not a member, touching what is not there)
 * throws {@link IllegalStateException} or {@link IllegalArgumentException}.
 */
public final class Person {
    private final String id;
    private final Parts parts;
    private final Talk talk;
    private final Clicks clicks;
    private final Forms forms;

    Person(String id, Parts parts) {
        this.id = id;
        this.parts = parts;
        this.talk = new Talk(parts.world, parts.board, parts.events);
        this.clicks = new Clicks(parts);
        this.forms = new Forms(parts);
    }

    public String id() {
        return id;
    }

    /** Runs a command; names with {@code @} and {@code #} in the text become ids, as with should_escape. */
    public Answer slash(String channel, String command, String text) {
        return new Slashes(parts).run(id, channel, command, text);
    }

    /** Presses a button by its words or action id, or chooses an option of a menu by its text. */
    public Answer press(String channel, String ts, String label) {
        return clicks.press(id, channel, ts, label);
    }

    public Answer press(Message message, String label) {
        return press(message.channel(), message.ts(), label);
    }

    /** Runs a shortcut that can be had anywhere. */
    public Answer shortcut(String callbackId) {
        return new Shortcuts(parts).global(id, callbackId);
    }

    /** Runs a shortcut on a message. */
    public Answer shortcut(String callbackId, Message message) {
        return new Shortcuts(parts).onMessage(id, callbackId, message.channel(), message.ts());
    }

    /** Writes in a conversation. */
    public Message say(String channel, String text) {
        return talk.say(id, channel, Optional.empty(), text, Optional.empty());
    }

    /** Writes under a message. */
    public Message reply(Message parent, String text) {
        return reply(parent.channel(), parent.threadTs().orElse(parent.ts()), text);
    }

    public Message reply(String channel, String threadTs, String text) {
        return talk.say(id, channel, Optional.of(threadTs), text, Optional.empty());
    }

    /** Writes to the app in their own conversation with it. */
    public Message sayToApp(String text) {
        return say(dmId(), text);
    }

    /** Shares a file, with words, under a message. */
    public Message share(String channel, String threadTs, String text, String fileName) {
        return talk.say(id, channel, Optional.of(threadTs), text, Optional.of(fileName));
    }

    /** The same, also sent to the channel. */
    public Message broadcast(Message parent, String text, String fileName) {
        return talk.broadcast(id, parent, text, fileName);
    }

    /** Changes a message of their own. */
    public void edit(Message message, String text) {
        talk.edit(id, message.channel(), message.ts(), text);
    }

    /** Takes back a message of their own. */
    public void delete(Message message) {
        talk.delete(id, message.channel(), message.ts());
    }

    /** False where they have reacted so already. The name has no colons; a skin tone is a suffix, as Slack sends it. */
    public boolean react(String channel, String ts, String emoji) {
        return talk.react(id, channel, ts, emoji);
    }

    public boolean react(Message message, String emoji) {
        return react(message.channel(), message.ts(), emoji);
    }

    /** False where they have not reacted so. */
    public boolean unreact(String channel, String ts, String emoji) {
        return talk.unreact(id, channel, ts, emoji);
    }

    public boolean unreact(Message message, String emoji) {
        return unreact(message.channel(), message.ts(), emoji);
    }

    public void join(String channel) {
        new Members(parts.world, parts.events, parts.changes).join(id, channel);
    }

    public void leave(String channel) {
        new Members(parts.world, parts.events, parts.changes).leave(id, channel);
    }

    /** The modal before them now. */
    public Optional<View> view() {
        synchronized (parts.world) {
            return parts.screens.top(id).map(new ViewSnapshots(parts.world)::of);
        }
    }

    /**
     * Puts something into the field of that label (or action id): words, the text of options, a person's id or name, a
     * date or moment in ISO form; nothing at all empties it. The app hears at once of fields that dispatch their action.
     */
    public Optional<Answer> fill(String label, String... words) {
        return forms.fill(id, label, List.of(words));
    }

    public Optional<Answer> fill(String label, Instant moment) {
        return fill(label, Long.toString(moment.getEpochSecond()));
    }

    /** Chooses an option by its text in a field that dispatches its action. */
    public Answer choose(String label, String optionText) {
        return fill(label, optionText)
                .orElseThrow(() -> new IllegalStateException(label + " does not tell the app; use fill"));
    }

    /** Presses a button in the open modal. */
    public Answer pressInView(String label) {
        return forms.press(id, parts.screens::top, label);
    }

    /** Sends off the open modal. */
    public Submission submit() {
        return submit(view().orElseThrow(() -> new IllegalStateException(id + " has no form open")));
    }

    /** Sends off a modal as it stood then, even if it was sent already: a double click. */
    public Submission submit(View filled) {
        return new Submissions(parts).submit(id, filled);
    }

    /** Closes the open modal without sending it. */
    public void close() {
        forms.close(id);
    }

    /** Opens the app's Home; empty where no app is connected. */
    public Optional<Delivery> openHome() {
        return new HomeTab(parts).open(id);
    }

    /** Opens the conversation with the app, which tells the app as well; empty where none is connected. */
    public Optional<Delivery> openMessages() {
        return new HomeTab(parts).openMessages(id);
    }

    /** The app's Home as it was published last. */
    public Optional<View> home() {
        synchronized (parts.world) {
            return parts.screens.home(id).map(new ViewSnapshots(parts.world)::of);
        }
    }

    /** Presses a button, or chooses an option, in the app's Home. */
    public Answer pressInHome(String label) {
        return forms.press(id, parts.screens::home, label);
    }

    /** Id of their conversation with the app. */
    public String dmId() {
        synchronized (parts.world) {
            return parts.world.im(id).id;
        }
    }
}
