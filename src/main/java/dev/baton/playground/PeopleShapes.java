package dev.baton.playground;

import com.google.gson.JsonObject;
import java.time.ZonedDateTime;

/** People and user groups as Slack shows them to the app, in answers and events. */
final class PeopleShapes {
    private final World world;

    PeopleShapes(World world) {
        this.world = world;
    }

    JsonObject of(Profile person) {
        boolean stranger = person.is(Profile.Trait.STRANGER);
        String team = stranger ? "T0OTHER" : world.app.teamId();
        JsonObject user = Json.of("id", person.id(), "team_id", team, "name", person.name());
        user.addProperty("real_name", person.displayName());
        user.addProperty("deleted", person.is(Profile.Trait.DEACTIVATED));
        addZone(person, user);
        user.add("profile", profile(person, team));
        user.addProperty("is_admin", person.is(Profile.Trait.ADMIN));
        user.addProperty("is_owner", false);
        user.addProperty("is_bot", person.is(Profile.Trait.BOT));
        user.addProperty("is_app_user", false);
        user.addProperty("is_restricted", person.is(Profile.Trait.GUEST) || person.is(Profile.Trait.ULTRA_GUEST));
        user.addProperty("is_ultra_restricted", person.is(Profile.Trait.ULTRA_GUEST));
        if (stranger) {
            user.addProperty("is_stranger", true);
        }
        return user;
    }

    private void addZone(Profile person, JsonObject user) {
        if (person.is(Profile.Trait.DEACTIVATED)) {
            return;
        }
        ZonedDateTime now = world.stamps.now().atZone(person.zone());
        user.addProperty("tz", person.zone().getId());
        user.addProperty("tz_label", person.zone().getId());
        user.addProperty("tz_offset", now.getOffset().getTotalSeconds());
    }

    private static JsonObject profile(Profile person, String team) {
        JsonObject profile = Json.of("real_name", person.displayName(), "display_name", person.displayName());
        profile.addProperty("real_name_normalized", person.displayName());
        profile.addProperty("display_name_normalized", person.displayName());
        profile.addProperty("team", team);
        return profile;
    }

    JsonObject of(UserGroup group, boolean withMembers) {
        JsonObject json = Json.of("id", group.id(), "team_id", world.app.teamId(), "handle", group.handle());
        json.addProperty("name", group.handle());
        json.addProperty("is_usergroup", true);
        json.addProperty("is_external", false);
        json.addProperty("date_delete", group.disabled() ? world.stamps.now().getEpochSecond() : 0);
        json.addProperty("user_count", group.members().size());
        if (withMembers) {
            json.add("users", Json.strings(group.members()));
        }
        return json;
    }
}
