package dev.baton.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the stewards hear that concerns no single handoff. */
public sealed interface ToStewards extends Message {
    @Override
    default Place place() {
        return new Place.Stewards();
    }

    /**
     * Baton is not in a team's channel and cannot join it by itself.
     *
     * @param time counts how often the channel was closed to it
     */
    record InvitationWanted(TeamKey team, ChannelId channel, int time) implements ToStewards {
        @Override
        public String key() {
            return "invitation." + channel + "." + time;
        }
    }

    /**
     * The file of teams was changed and is not in force. The one message with words in it: what was wrong is gone with the
     * next version of the file.
     *
     * @param mark of the file's content: about the same content it is said once
     * @param lines the first of what has to be mended, quoting the file
     * @param count of all that has to be mended
     */
    record FileRefused(String mark, List<String> lines, int count) implements ToStewards {
        /** What one screen holds. */
        public static final int MOST_LINES = 10;

        /** In characters. */
        public static final int LONGEST_LINE = 200;

        public FileRefused {
            lines = List.copyOf(lines);
        }

        @Override
        public String key() {
            return "file." + mark;
        }
    }

    /**
     * The directory names a team no longer while handoffs still stand with it.
     *
     * @param newest the newest handoff that was ever handed to it; nothing new can be, so this tells one drop from the next
     * @param open how many are not over
     */
    record TeamDropped(TeamKey team, HandoffId newest, int open) implements ToStewards {
        @Override
        public String key() {
            return "dropped." + team + "." + newest;
        }
    }

    /**
     * Somebody's digest reaches them no more: told once a week.
     *
     * @param week its Monday, as in {@code 2026-03-02}
     * @param why Slack's word for it
     */
    record DigestUndelivered(PersonId reader, String week, String why) implements ToStewards {
        @Override
        public String key() {
            return "digest-undelivered." + reader + "." + week;
        }
    }

    /**
     * Something that is kept in Slack does not go with the rest of the directory, above all with its file.
     *
     * @param section where the file would have it, such as {@code teams}
     * @param mark of this version of it and its faults: of the same it is said once
     * @param lines why
     */
    record PartLeftOut(String section, String name, String mark, List<String> lines) implements ToStewards {
        public PartLeftOut {
            lines = List.copyOf(lines);
        }

        @Override
        public String key() {
            return "kept." + mark;
        }
    }

    /**
     * Rows that stand still although nothing is in their way; Baton has tried to bring them on their way again.
     *
     * @param mark of these rows: each is told of once
     * @param at when they were found to stand still yet
     * @param rows the first of them
     * @param count of all of them
     */
    record Stuck(String mark, Instant at, List<Row> rows, int count) implements ToStewards {
        /** What one screen holds. */
        public static final int MOST_ROWS = 10;

        /** One of them; without a handoff where it is of none. */
        public record Row(Slip slip, Optional<HandoffId> handoff, Instant since) {}

        public Stuck {
            rows = List.copyOf(rows);
        }

        @Override
        public String key() {
            return "stuck." + mark + "." + Message.stamp(at);
        }
    }
}
