package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** What a person does on the page, each act by its name; the answer says what went wrong, if anything did. */
final class PageApi {
    /** Nothing is done upon a question: it is answered, and that is all. */
    private static final Pattern ASKS = Pattern.compile("\\S+ (mine|team|teams|who|status|digest|help)\\b.*");

    private final Workspace workspace;
    private final PassingTime time;
    private final Deeds deeds;
    private final WallTime wallTime;
    private final Map<String, BiFunction<Person, JsonObject, JsonObject>> acts;

    PageApi(Workspace workspace, PassingTime time, Deeds deeds) {
        this.workspace = workspace;
        this.time = time;
        this.deeds = deeds;
        wallTime = new WallTime(workspace.parts().world.zone());
        var forms = new PageForms(deeds, wallTime);
        acts = Map.ofEntries(
                Map.entry("slash", this::slash),
                Map.entry("say", this::say),
                Map.entry("edit", this::edit),
                Map.entry("delete", this::delete),
                Map.entry("react", this::react),
                Map.entry("press", this::press),
                Map.entry("shortcut", this::shortcut),
                Map.entry("fill", forms::fill),
                Map.entry("submit", forms::submit),
                Map.entry("close", forms::close),
                Map.entry("press-view", forms::press),
                Map.entry("home", this::home),
                Map.entry("press-home", this::pressInHome),
                Map.entry("messages", this::messages),
                Map.entry("join", this::join),
                Map.entry("time", this::time));
    }

    /**
     * @param wish who acts ({@code as}), and what the act needs
     * @throws IllegalArgumentException or IllegalStateException where Slack's client would not offer it
     */
    JsonObject act(String name, JsonObject wish) {
        return Optional.ofNullable(acts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no act " + name))
                .apply(workspace.as(Json.text(wish, "as")), wish);
    }

    private JsonObject slash(Person who, JsonObject wish) {
        var typed = (text(wish, "command") + " " + text(wish, "text")).strip();
        if (!ASKS.matcher(typed).matches()) {
            deeds.because(who, "typed " + typed);
        }
        return answered(who.slash(text(wish, "channel"), text(wish, "command"), text(wish, "text")));
    }

    private JsonObject say(Person who, JsonObject wish) {
        var words = text(wish, "text");
        if (words.isBlank()) {
            throw new IllegalArgumentException("Nothing was written");
        }
        deeds.because(who, "wrote: " + words);
        var thread = text(wish, "thread");
        if (thread.isEmpty()) {
            who.say(text(wish, "channel"), words);
        } else {
            who.reply(text(wish, "channel"), thread, words);
        }
        return well();
    }

    private JsonObject edit(Person who, JsonObject wish) {
        deeds.because(who, "edited a message: " + text(wish, "text"));
        who.edit(message(text(wish, "channel"), text(wish, "ts")), text(wish, "text"));
        return well();
    }

    private JsonObject delete(Person who, JsonObject wish) {
        deeds.because(who, "deleted a message");
        who.delete(message(text(wish, "channel"), text(wish, "ts")));
        return well();
    }

    private JsonObject react(Person who, JsonObject wish) {
        var emoji = text(wish, "emoji");
        var on = Json.flag(wish, "on");
        deeds.because(who, (on ? "reacted with :" : "took back :") + emoji + ":");
        var done = on
                ? who.react(text(wish, "channel"), text(wish, "ts"), emoji)
                : who.unreact(text(wish, "channel"), text(wish, "ts"), emoji);
        return Json.of("done", Boolean.toString(done));
    }

    private JsonObject press(Person who, JsonObject wish) {
        deeds.because(who, "pressed " + text(wish, "label"));
        return answered(who.press(text(wish, "channel"), text(wish, "ts"), wallTime.moment(text(wish, "action"))));
    }

    private JsonObject shortcut(Person who, JsonObject wish) {
        deeds.because(who, "chose " + text(wish, "label"));
        var callback = text(wish, "callback");
        return answered(Json.string(wish, "ts")
                .map(ts -> who.shortcut(callback, message(text(wish, "channel"), ts)))
                .orElseGet(() -> who.shortcut(callback)));
    }

    private Message message(String channel, String ts) {
        return workspace
                .message(channel, ts)
                .orElseThrow(() -> new IllegalArgumentException("That message is not there any more"));
    }

    private JsonObject home(Person who, JsonObject wish) {
        who.openHome();
        return well();
    }

    private JsonObject pressInHome(Person who, JsonObject wish) {
        deeds.because(who, "pressed " + text(wish, "label"));
        return answered(who.pressInHome(wallTime.moment(text(wish, "action"))));
    }

    private JsonObject messages(Person who, JsonObject wish) {
        who.openMessages();
        return well();
    }

    private JsonObject join(Person who, JsonObject wish) {
        deeds.because(who, "joined");
        who.join(text(wish, "channel"));
        return well();
    }

    private JsonObject time(Person who, JsonObject wish) {
        switch (text(wish, "step")) {
            case "quarter" -> pass(Duration.ofMinutes(15), "15 minutes passed");
            case "hour" -> pass(Duration.ofHours(1), "an hour passed");
            case "morning" -> pass(time.untilMorning(), "the next morning came");
            default -> throw new IllegalArgumentException("No such step");
        }
        return well();
    }

    private void pass(Duration span, String words) {
        deeds.because(words);
        time.pass(span);
    }

    static JsonObject answered(Answer answer) {
        return answer.problem().map(words -> Json.of("problem", words)).orElseGet(PageApi::well);
    }

    static JsonObject well() {
        return new JsonObject();
    }

    private static String text(JsonObject wish, String name) {
        return Json.text(wish, name);
    }
}
