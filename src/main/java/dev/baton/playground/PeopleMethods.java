package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/** People and user groups. */
final class PeopleMethods {
    private final World world;
    private final PeopleShapes shapes;

    PeopleMethods(World world) {
        this.world = world;
        this.shapes = new PeopleShapes(world);
    }

    Map<String, Method> table() {
        return Map.of(
                "users.info", this::info,
                "usergroups.list", this::groups,
                "usergroups.users.list", this::groupMembers);
    }

    private JsonObject info(Args args) {
        Profile person = world.person(args.required("user")).orElseThrow(() -> new SlackError("user_not_found"));
        return Json.with(new JsonObject(), "user", shapes.of(person));
    }

    private JsonObject groups(Args args) {
        JsonArray groups = new JsonArray();
        world.groups()
                .filter(group -> !group.disabled() || args.flag("include_disabled"))
                .forEach(group -> groups.add(shapes.of(group, args.flag("include_users"))));
        return Json.with(new JsonObject(), "usergroups", groups);
    }

    private JsonObject groupMembers(Args args) {
        UserGroup group = world.group(args.required("usergroup"))
                .filter(one -> !one.disabled() || args.flag("include_disabled"))
                .orElseThrow(() -> new SlackError("no_such_subteam"));
        return Json.with(new JsonObject(), "users", Json.strings(group.members()));
    }
}
