package dev.baton.playground;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What Slack knows about one person.
 *
 * @param id {@code U…}
 * @param name the handle, as typed after {@code @}
 * @param displayName what others read
 * @param zone of the person's device
 */
public record Profile(String id, String name, String displayName, ZoneId zone, Set<Trait> traits) {

    /** What may be out of the ordinary about a person. */
    public enum Trait {
        GUEST,
        /** A guest of one channel only. */
        ULTRA_GUEST,
        BOT,
        DEACTIVATED,
        /** Of another workspace, seen through a shared channel. */
        STRANGER,
        ADMIN
    }

    public Profile {
        traits = Set.copyOf(traits);
    }

    /** A full member whose display name is the handle with a capital, in UTC. */
    public static Profile of(String id, String name) {
        String shown = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return new Profile(id, name, shown, ZoneId.of("UTC"), Set.of());
    }

    public Profile shownAs(String other) {
        return new Profile(id, name, other, zone, traits);
    }

    public Profile in(String zoneId) {
        return new Profile(id, name, displayName, ZoneId.of(zoneId), traits);
    }

    public Profile with(Trait trait) {
        EnumSet<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new Profile(id, name, displayName, zone, more);
    }

    /** Whether the trait applies. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
