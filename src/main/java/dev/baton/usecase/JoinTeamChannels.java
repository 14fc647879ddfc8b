package dev.baton.usecase;

import dev.baton.directory.Directory;
import dev.baton.directory.Team;
import dev.baton.handoff.ToStewards;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that Baton is in every team's channel: joins the public ones, and has the stewards invite it to the others. */
public final class JoinTeamChannels {
    private static final Logger LOG = LoggerFactory.getLogger(JoinTeamChannels.class);

    private final Transactions transactions;
    private final Supplier<Directory> directory;
    private final Channels channels;
    private final Addressing addressing;
    private final Clocks clocks;
    private final Runnable sendSoon;

    JoinTeamChannels(
            Transactions transactions,
            Supplier<Directory> directory,
            Channels channels,
            Addressing addressing,
            Clocks clocks,
            Runnable sendSoon) {
        this.transactions = transactions;
        this.directory = directory;
        this.channels = channels;
        this.addressing = addressing;
        this.clocks = clocks;
        this.sendSoon = sendSoon;
    }

    /** Looks at every team once. Cards that could not be posted go out as soon as their channel can be reached. */
    public void run() {
        directory.get().teams().forEach(this::join);
        sendSoon.run();
    }

    private void join(Team team) {
        switch (channels.join(team.channel())) {
            case MEMBER -> transactions.inTransaction(work -> work.outbox().open(team.channel(), clocks.realNow()));
            case WANTED -> askForInvitation(team);
            case UNKNOWN ->
                LOG.info("whether Baton is in the channel of {} is not known yet; asked again later", team.key());
        }
    }

    private void askForInvitation(Team team) {
        LOG.warn(
                "Baton is not in the channel of {} and cannot join it; the stewards are asked to invite it",
                team.key());
        transactions.inTransaction(work -> {
            var time = work.outbox().close(team.channel());
            var wanted = new ToStewards.InvitationWanted(team.key(), team.channel(), time);
            addressing.toStewards(wanted, clocks.now()).forEach(work.outbox()::add);
            return team;
        });
    }
}
