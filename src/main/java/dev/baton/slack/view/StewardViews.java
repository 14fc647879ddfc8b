package dev.baton.slack.view;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.Slip;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ToStewards;
import java.util.List;
import java.util.stream.Collectors;

/** What stewards read of the directory and of Baton's own affairs. */
final class StewardViews {
    private final Directory directory;

    StewardViews(Directory directory) {
        this.directory = directory;
    }

    Rendered render(ToStewards message) {
        if (message instanceof ToStewards.FileRefused refused) {
            return fileRefused(refused);
        }
        if (message instanceof ToStewards.PartLeftOut out) {
            return leftOut(out);
        }
        if (message instanceof ToStewards.Stuck stuck) {
            return stuck(stuck);
        }
        if (message instanceof ToStewards.DigestUndelivered undelivered) {
            return digestUndelivered(undelivered);
        }
        return message instanceof ToStewards.TeamDropped dropped
                ? teamDropped(dropped)
                : invitationWanted((ToStewards.InvitationWanted) message);
    }

    private Rendered invitationWanted(ToStewards.InvitationWanted wanted) {
        var team = name(wanted.team());
        return plainly("Baton cannot post in <#" + wanted.channel() + ">, the channel of *" + team
                + "*: invite it there with `/invite`, or name another channel in the directory. Until then handoffs to "
                + team + " are kept, and their cards wait.");
    }

    private Rendered teamDropped(ToStewards.TeamDropped dropped) {
        var count = dropped.open();
        return plainly("The directory does not name *" + name(dropped.team()) + "* (`" + dropped.team()
                + "`) any more, and "
                + (count == 1 ? "one handoff still stands" : count + " handoffs still stand")
                + " with it. They run on; nothing new can be handed to it. Put it back, in the file or with"
                + " `/handoff teams`, if that was not meant.");
    }

    private static Rendered digestUndelivered(ToStewards.DigestUndelivered undelivered) {
        return plainly("The daily digest for <@" + undelivered.reader() + "> reaches nobody, since `"
                + Inert.line(undelivered.why())
                + "`. If they supervise no longer, name somebody else in the directory.");
    }

    private static Rendered fileRefused(ToStewards.FileRefused refused) {
        var lead = "The file of teams was changed, and Baton does not take it: "
                + (refused.count() == 1 ? "one thing in it has" : refused.count() + " things in it have")
                + " to be mended. What it said before stays in force.";
        var rest = refused.count() - refused.lines().size();
        var more = rest > 0 ? " And " + rest + " more: `baton check` lists all of them." : "";
        var quotes = refused.lines().stream()
                .map(line -> new Pieces.Quote("", "• " + line))
                .toList();
        var text = lead
                + refused.lines().stream().map(line -> " " + Inert.line(line)).collect(Collectors.joining(";")) + "."
                + more;
        var said = Pieces.says(lead);
        return new Rendered(
                text,
                rest > 0
                        ? List.of(said, Pieces.quotes(quotes), Pieces.notes(more.strip()))
                        : List.of(said, Pieces.quotes(quotes)));
    }

    private static Rendered leftOut(ToStewards.PartLeftOut out) {
        var lead = subject(out) + " is kept in Slack and does not go with the rest of the directory: it is not in force"
                + " until that is mended, in the file or with `/handoff teams`.";
        var quotes = out.lines().stream()
                .map(line -> new Pieces.Quote("", "• " + line))
                .toList();
        var text =
                lead + out.lines().stream().map(line -> " " + Inert.line(line)).collect(Collectors.joining(";"));
        return new Rendered(text, List.of(Pieces.says(lead), Pieces.quotes(quotes)));
    }

    private static String subject(ToStewards.PartLeftOut out) {
        return switch (out.section()) {
            case "people" -> "Who supervises <@" + Inert.line(out.name()) + ">";
            case "policies" -> "The policy “" + Inert.line(out.name()) + "”";
            default -> "The team `" + Inert.line(out.name()) + "`";
        };
    }

    private static Rendered stuck(ToStewards.Stuck stuck) {
        var lead = "Baton has found that "
                + (stuck.count() == 1 ? "something stands" : stuck.count() + " things stand")
                + " still that should have happened by now, and tries on. Whoever runs it should look at its log.";
        var rows = stuck.rows().stream().map(StewardViews::row).toList();
        var rest = stuck.count() - rows.size();
        var more = rest > 0 ? " And " + rest + " more." : "";
        return new Rendered(
                lead + " " + String.join("; ", rows) + "." + more,
                List.of(
                        Pieces.says(lead),
                        Pieces.says("• " + String.join("\n• ", rows) + (rest > 0 ? "\n•" + more : ""))));
    }

    private static String row(ToStewards.Stuck.Row row) {
        var whose = row.handoff().map(id -> "*" + id + "*: ").orElse("");
        return whose + words(row.slip()) + ", since " + Dates.at(row.since());
    }

    private static String words(Slip slip) {
        return switch (slip) {
            case FOLLOW_UP_NOT_PLANNED -> "no next reminder is planned";
            case FOLLOW_UP_LATE -> "a reminder or escalation is late";
            case MESSAGE_NOT_SENT -> "a message has not gone out";
            case MESSAGE_HALF_DONE -> "a message was begun, and nobody knows its end";
            case MESSAGE_OUT_OF_DATE -> "a message shows an old state";
            case HOME_NOT_DRAWN -> "a Home shows an old state";
        };
    }

    private String name(TeamKey team) {
        return Inert.line(directory.lastKnown(team).map(Team::name).orElse(team.value()));
    }

    private static Rendered plainly(String words) {
        return new Rendered(words, List.of(Pieces.says(words)));
    }
}
