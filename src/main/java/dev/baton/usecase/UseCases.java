package dev.baton.usecase;

import dev.baton.directory.Colleagues;
import dev.baton.handoff.Auditor;
import dev.baton.handoff.Slip;
import dev.baton.outbox.Courier;
import dev.baton.outbox.Lookout;
import dev.baton.outbox.Times;
import java.time.InstantSource;
import java.util.Map;

/** Everything that people and the clock can ask for, put together. */
public record UseCases(
        SubmitHandoff submit,
        AcknowledgeHandoff acknowledge,
        GiveReadBack readBack,
        ReleaseHandoff release,
        ReturnHandoff returning,
        SendAgain sendAgain,
        RedirectHandoff redirect,
        SnoozeHandoff snooze,
        WaitWithHandoff waiting,
        ResumeHandoff resume,
        StayOnHandoff stayOn,
        ResolveHandoff resolve,
        ConfirmHandoff confirm,
        ReopenHandoff reopen,
        RateHandoff rate,
        WatchHandoff watch,
        CancelHandoff cancel,
        NudgeTeam nudge,
        SendEvidence evidence,
        AskBefore askBefore,
        RelayReply relay,
        HearDirectly direct,
        HearParties hearParties,
        AddDetails addDetails,
        FindHandoffs find,
        ReadDigest readDigest,
        SendDigests sendDigests,
        FindTeams teams,
        RunFollowUps followUps,
        PlanAnew planAnew,
        JoinTeamChannels joinChannels,
        Deliver deliver,
        TakeUpLeftovers takeUp,
        SettleDoubts settleDoubts,
        HearOwnMessage hearOwn,
        HearReaction hearReaction,
        FindUnheard unheard,
        RefuseFile refuseFile,
        TellOfDroppedTeams droppedTeams,
        TellOfLeftOut leftOut,
        KeepDirectory keepDirectory,
        Stewards stewards,
        OpenHome openHome,
        RedrawHomes redrawHomes,
        AuditWork audit,
        CatchUp catchUp,
        KeepPauses pauses) {

    /**
     * What the use cases work with.
     *
     * @param time the product's clock
     * @param realTime what leases, pacing and back-off run on; never goes back
     * @param sendSoon called after each commit that may have left something to send
     * @param drawSoon called when somebody has opened their Home
     * @param followUpSoon called when follow-ups are overdue
     * @param worker the name of this process among those that share the database
     */
    public record Ports(
            Transactions transactions,
            Auditor auditor,
            Roster directory,
            Colleagues colleagues,
            Channels channels,
            Courier courier,
            HomePainter homes,
            Lookout lookout,
            History history,
            InstantSource time,
            InstantSource realTime,
            Times times,
            Runnable sendSoon,
            Runnable drawSoon,
            Runnable followUpSoon,
            String worker) {}

    /** Puts them together. */
    public static UseCases over(Ports ports) {
        var transactions = ports.transactions();
        var directory = ports.directory();
        var sendSoon = ports.sendSoon();
        var clocks = new Clocks(ports.time(), ports.realTime(), directory);
        var stewards = new Stewards(directory, ports.colleagues());
        var addressing = new Addressing(directory, stewards);
        var changes = new Changes(clocks, addressing);
        var roles = new Roles(directory, ports.colleagues());
        var discretion = new Discretion(roles, directory, ports.colleagues());
        var acting = new Acting(transactions, roles, discretion, clocks, changes, sendSoon);
        var find = new FindHandoffs(transactions, roles, directory, discretion);
        var digests = new Digests(directory, clocks);
        var aftermath = new Aftermath(
                transactions, new OtherRoads(directory, changes, addressing, clocks), clocks, ports.times());
        var acknowledge = new AcknowledgeHandoff(transactions, acting);
        var sweep = new SweepCopies(transactions, ports.lookout(), acknowledge, clocks, ports.times());
        var audiences = new Audiences(directory, ports.colleagues());
        var takeUp = new TakeUpLeftovers(transactions, aftermath, clocks, sendSoon);
        var takeBack = new TakeBackAcknowledge(acting, find);
        var questions = new Questions(transactions);
        var sendersWord = new SendersWord(transactions, roles, clocks, changes);
        var see = new SeeHandoff(acting, find);
        var reactions = new HearReaction(transactions, find, acknowledge, takeBack, see);
        var relay = new RelayReply(
                transactions,
                new Threads(transactions),
                reactions,
                ports.colleagues(),
                clocks,
                changes,
                new ReviseReply(transactions, clocks, changes, questions, sendersWord, sendSoon),
                sendersWord,
                sendSoon);
        var direct = new HearDirectly(transactions, relay, questions, addressing, clocks, sendSoon);
        var take = new TakeFromSlack(transactions, acknowledge, takeBack, see, relay, direct, clocks);
        var catchUp = new CatchUp(transactions, ports.history(), take, clocks);
        Map<Slip, Runnable> repairs = Map.of(
                Slip.FOLLOW_UP_LATE,
                ports.followUpSoon(),
                Slip.MESSAGE_NOT_SENT,
                sendSoon,
                Slip.MESSAGE_HALF_DONE,
                takeUp::run,
                Slip.MESSAGE_OUT_OF_DATE,
                sendSoon,
                Slip.HOME_NOT_DRAWN,
                ports.drawSoon());
        return new UseCases(
                new SubmitHandoff(transactions, directory, clocks, changes, sendSoon),
                acknowledge,
                new GiveReadBack(acting),
                new ReleaseHandoff(acting),
                new ReturnHandoff(acting),
                new SendAgain(acting),
                new RedirectHandoff(acting, directory, ports.colleagues(), audiences, clocks),
                new SnoozeHandoff(acting),
                new WaitWithHandoff(acting),
                new ResumeHandoff(acting),
                new StayOnHandoff(acting),
                new ResolveHandoff(acting),
                new ConfirmHandoff(acting),
                new ReopenHandoff(acting, find, roles),
                new RateHandoff(acting, find, directory),
                new WatchHandoff(acting, ports.colleagues()),
                new CancelHandoff(acting),
                new NudgeTeam(acting),
                new SendEvidence(acting),
                new AskBefore(acting),
                relay,
                direct,
                new HearParties(transactions, sendersWord, clocks, changes, sendSoon),
                new AddDetails(acting, new ReopenHandoff(acting, find, roles)),
                find,
                new ReadDigest(transactions, ports.colleagues(), digests, clocks),
                new SendDigests(transactions, ports.colleagues(), digests, clocks, sendSoon),
                new FindTeams(directory, ports.colleagues()),
                new RunFollowUps(transactions, clocks, audiences, changes, catchUp, sendSoon),
                new PlanAnew(transactions, changes),
                new JoinTeamChannels(transactions, directory, ports.channels(), addressing, clocks, sendSoon),
                new Deliver(
                        transactions,
                        ports.courier(),
                        digests,
                        new Gathering(clocks),
                        discretion,
                        aftermath,
                        clocks,
                        ports.times(),
                        ports.worker()),
                takeUp,
                new SettleDoubts(transactions, ports.lookout(), aftermath, sweep, clocks, ports.times(), sendSoon),
                new HearOwnMessage(transactions, aftermath, clocks, ports.times(), sendSoon),
                reactions,
                new FindUnheard(transactions, clocks),
                new RefuseFile(transactions, addressing, clocks, sendSoon),
                new TellOfDroppedTeams(transactions, directory, addressing, clocks, sendSoon),
                new TellOfLeftOut(transactions, directory, addressing, clocks, sendSoon),
                new KeepDirectory(transactions, directory, stewards, clocks),
                stewards,
                new OpenHome(transactions, clocks, ports.drawSoon()),
                new RedrawHomes(
                        transactions,
                        new NoticeChanges(transactions, directory, roles, clocks),
                        new ReadHome(transactions, directory, ports.colleagues(), roles, digests),
                        ports.homes(),
                        clocks,
                        ports.times()),
                new AuditWork(transactions, ports.auditor(), clocks, changes, addressing, repairs, sendSoon),
                catchUp,
                new KeepPauses(transactions, clocks));
    }
}
