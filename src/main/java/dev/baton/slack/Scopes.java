package dev.baton.slack;

import java.util.Set;

/** What the app has to be granted, as the manifest has it; that says what each is for. */
public final class Scopes {
    public static final Set<String> NEEDED = Set.of(
            "commands",
            "chat:write",
            "channels:join",
            "channels:read",
            "groups:read",
            "files:write",
            "reactions:read",
            "im:write",
            "mpim:write",
            "users:read",
            "usergroups:read",
            "channels:history",
            "groups:history",
            "im:history",
            "mpim:history");

    private Scopes() {}
}
