package dev.baton.playground;

import com.google.gson.JsonObject;
import java.util.Optional;

/** Opening the app's Home. */
final class HomeTab {
    private final World world;
    private final Screens screens;
    private final Events events;

    HomeTab(Parts parts) {
        this.world = parts.world;
        this.screens = parts.screens;
        this.events = parts.events;
    }

    Optional<Delivery> open(String person) {
        JsonObject body = Json.of("type", "app_home_opened", "user", person, "tab", "home");
        synchronized (world) {
            new Presence(world).active(person);
            body.addProperty("channel", world.im(person).id);
            body.addProperty("event_ts", world.stamps.next());
            screens.home(person).ifPresent(home -> body.add("view", home.json(world.app)));
        }
        return events.send(Event.anywhere(body));
    }
}
