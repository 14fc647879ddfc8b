package dev.baton.directory;

import dev.baton.handoff.PersonId;
import java.util.Comparator;

/**
 * A part of the directory that stewards keep in Slack: one policy, person or team.
 *
 * @param name its key, as the file would have it
 * @param text what the file would say of it: a file with nothing else in it
 * @param edition of all that is kept, in which it became so; each change makes a new one, with a higher number
 * @param isRemoved whether it was taken out then
 * @param by whoever changed it last
 */
public record Kept(Kind kind, String name, String text, int edition, boolean isRemoved, PersonId by)
        implements Comparable<Kept> {
    private static final Comparator<Kept> ORDER =
            Comparator.comparing(Kept::kind).thenComparing(Kept::name);

    /** What it is; each comes after those that it refers to. */
    public enum Kind {
        POLICY("policies"),
        PERSON("people"),
        TEAM("teams");

        private final String section;

        Kind(String section) {
            this.section = section;
        }

        /** Where the file has it. */
        public String section() {
            return section;
        }
    }

    /** Whether it is that part, in whatever version. */
    public boolean is(Kind kind, String name) {
        return this.kind == kind && this.name.equals(name);
    }

    @Override
    public int compareTo(Kept other) {
        return ORDER.compare(this, other);
    }
}
