package dev.baton.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Limits, faults, and events that come twice, late or in another order. All times are real. */
public final class Trouble {
    private final Parts parts;

    Trouble(Parts parts) {
        this.parts = parts;
    }

    /** Posts are limited per channel by a bucket of that size, as at Slack (1 a second, some burst); 429 beyond. */
    public void limitPosts(double perSecondPerChannel, int burst) {
        parts.api.limits.limitPosts(perSecondPerChannel, burst);
    }

    public void limitMethod(String method, int perMinute) {
        parts.api.limits.limit(method, perMinute);
    }

    /** The next calls of the method meet these faults, one each. Posts to a response_url are called that. */
    public void failNext(String method, Fault... faults) {
        parts.api.faults.add(method, List.of(faults));
    }

    /** Asked about each call that no limit refuses, before anything is done; empty = what {@link #failNext} says, or no fault. */
    public void choose(Function<Call, Optional<Fault>> faults) {
        parts.api.faults.choose(faults);
    }

    /** Calls that were made although Slack had said when to come back. */
    public List<Call> violations() {
        return parts.api.log.violations();
    }

    /** Told of every call when it has been read and before anything is done: the place to stop or kill the app. */
    public void onCall(Consumer<Call> listener) {
        parts.api.log.listen(listener);
    }

    /** The group is there no longer, except for those who ask for disabled ones; the app hears of it. */
    public void disableUserGroup(String id) {
        new Members(parts.world, parts.events, parts.changes).disable(id);
    }

    /** Switches the app's Home tab on or off in its settings; off, none can be opened or published. */
    public void homeTab(boolean on) {
        synchronized (parts.world) {
            parts.screens.homes(on);
        }
    }

    /** While it is on, nothing that is sent to the address of a file is taken. */
    public void refuseUploads(boolean on) {
        parts.uploads.refuse(on);
    }

    /** While it is on, the blocks of a message with files get ids of Slack's own in the place of the app's. */
    public void renameBlocksBesideFiles(boolean on) {
        parts.uploads.rename(on);
    }

    /** How long new trigger ids live: three seconds unless told otherwise, which is little on a slow machine. */
    public void triggerLife(Duration life) {
        parts.triggers.live(life);
    }

    /** All trigger ids given out so far are too old from now on. */
    public void expireTriggers() {
        parts.triggers.expireAll();
    }

    /** New messages appear in history and replies only after the delay; zero at first. */
    public void showLate(Duration delay) {
        synchronized (parts.world) {
            parts.board.showLate(delay);
        }
    }

    /** Everything posted so far appears in history and replies now, and what is posted from now on does at once. */
    public void showAll() {
        synchronized (parts.world) {
            parts.board.showLate(Duration.ZERO);
            parts.world
                    .conversations()
                    .flatMap(Conversation::all)
                    .forEach(post -> post.hideFromHistoryUntil(Instant.MIN));
        }
    }

    /** Performs the calls that met {@link Fault#held}, in order. */
    public void performHeld() {
        for (Runnable call = parts.api.held.poll(); call != null; call = parts.api.held.poll()) {
            call.run();
        }
    }

    /** The bot token is refused with {@code token_revoked} from now on. */
    public void revokeToken() {
        parts.methods.revokeToken();
    }

    /** Whether the app is told of its own messages and reactions too, a little later; off at first. */
    public void echo(boolean on) {
        parts.echo.set(on);
    }

    /** Every event meant for the app so far, in order. */
    public List<Delivery> deliveries() {
        return parts.events.all();
    }

    /** Sends an event again with Slack's retry headers; one that was held back, for the first time. */
    public Delivery redeliver(String eventId) {
        return parts.events.resend(eventId, "http_timeout");
    }

    /** Events are held back until {@link #resumeEvents}; {@link #redeliver} sends one of them out of turn. */
    public void pauseEvents() {
        parts.events.pause();
    }

    /** Sends what was held back, in order. */
    public void resumeEvents() {
        parts.events.resume();
    }

    /** How many sockets of the app are open and told things. */
    public int sockets() {
        return parts.sockets.count();
    }

    /** Slack's envelope that announces an end, on every socket: {@code warning}, {@code refresh_requested} … They stay open. */
    public void disconnectSockets(String reason) {
        parts.sockets.disconnect(reason);
    }

    /** Every socket breaks off without a word. */
    public void cutSockets() {
        parts.sockets.cut();
    }

    /** While it is on, new sockets are not greeted and no ping is answered. */
    public void muteSockets(boolean on) {
        parts.sockets.mute(on);
    }

    /** Sends these words over every socket, whatever they are. */
    public void sayOverSockets(String words) {
        parts.sockets.say(words);
    }

    /** Everything that the app sent over its sockets so far. */
    public List<String> heardOverSockets() {
        return parts.sockets.heard();
    }

    /** Returns when the app has been told of its own messages so far. */
    public void settle() {
        parts.echo.settle();
    }
}
