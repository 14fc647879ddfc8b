package dev.baton.slack;

import com.slack.api.model.User;
import dev.baton.directory.Profile;
import dev.baton.directory.Profile.Kind;
import dev.baton.handoff.PersonId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Reads Slack's user objects. */
record Profiles(String workspace) {
    private static final String SLACKBOT = "USLACKBOT";

    Profile of(PersonId id, User user) {
        return new Profile(id, displayName(user, id), zone(user), kind(id, user), isAdmin(user));
    }

    private static boolean isAdmin(User user) {
        return user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
    }

    private Kind kind(PersonId id, User user) {
        if (user.isDeleted()) {
            return Kind.DEACTIVATED;
        }
        if (user.isBot() || user.isAppUser() || SLACKBOT.equals(id.value())) {
            return Kind.BOT;
        }
        if (user.isStranger() || isOfAnotherWorkspace(user)) {
            return Kind.EXTERNAL;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Kind.GUEST : Kind.FULL;
    }

    private boolean isOfAnotherWorkspace(User user) {
        return user.getTeamId() != null && !user.getTeamId().equals(workspace) && user.getEnterpriseUser() == null;
    }

    private static String displayName(User user, PersonId id) {
        var profile = user.getProfile();
        var names = profile == null
                ? Stream.of(user.getRealName(), user.getName())
                : Stream.of(profile.getDisplayName(), profile.getRealName(), user.getRealName(), user.getName());
        return names.filter(name -> name != null && !name.isBlank()).findFirst().orElse(id.value());
    }

    private static ZoneId zone(User user) {
        try {
            return user.getTz() == null ? ZoneOffset.UTC : ZoneId.of(user.getTz());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
