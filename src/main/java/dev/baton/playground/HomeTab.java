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
        synchronized (world) {
            if (!screens.homesOn()) {
                throw new IllegalStateException("The app has no Home");
            }
        }
        return open(person, "home");
    }

    /** The conversation with the app: the same event tells of it, without a view. */
    Optional<Delivery> openMessages(String person) {
        return open(person, "messages");
    }

    private Optional<Delivery> open(String person, String tab) {
        JsonObject body = Json.of("type", "app_home_opened", "user", person, "tab", tab);
        synchronized (world) {
            new Presence(world).active(person);
            body.addProperty("channel", world.im(person).id);
            body.addProperty("event_ts", world.stamps.next());
            screens.home(person)
                    .filter(home -> tab.equals("home"))
                    .ifPresent(home -> body.add("view", home.json(world.app)));
        }
        return events.send(Event.anywhere(body));
    }
}
