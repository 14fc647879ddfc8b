package dev.baton.slack.view;

import dev.baton.directory.Directory;
import dev.baton.handoff.EvidenceMissing;
import dev.baton.handoff.EvidencePack;
import dev.baton.handoff.Message;
import dev.baton.handoff.PrivateLine;
import dev.baton.handoff.ToAuthority;
import dev.baton.handoff.ToOwner;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToTeam;
import dev.baton.handoff.ToWatcher;
import dev.baton.handoff.ToWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Every message that Baton sends about a handoff, rendered by its kind. */
public final class Messages {
    private final Map<Class<? extends Message>, MessageView<Message>> views = new HashMap<>();

    public Messages() {
        put(ToTeam.Card.class, new CardView());
        put(ToTeam.Nudge.class, new NudgeView());
        put(ToTeam.ReadBackInvitation.class, new InvitationView());
        put(ToTeam.OwnerWanted.class, Plainly::ownerWanted);
        put(ToTeam.NotFixed.class, Plainly::notFixed);
        put(ToTeam.SenderReply.class, (reply, scene) -> ReplyView.inThread(reply.said(), scene));
        put(ToSender.TeamReply.class, (reply, scene) -> ReplyView.inLine(reply.said(), scene));
        put(ToTeam.CalledOff.class, Plainly::calledOff);
        put(ToSender.Line.class, new LineView());
        put(ToSender.Introduction.class, new IntroductionView());
        put(ToSender.OwnerLeft.class, Plainly::ownerLeft);
        put(ToSender.Resolution.class, new ResolutionView());
        put(ToSender.Ended.class, Plainly::ended);
        put(ToSender.Unreachable.class, Plainly::unreachable);
        put(ToAuthority.Escalation.class, new EscalationView());
        put(ToAuthority.Parties.class, new PartiesView());
        put(ToAuthority.DailyDigest.class, (digest, scene) -> {
            throw new IllegalStateException("a digest is about no single handoff");
        });
        put(ToAuthority.NobodyToTell.class, Plainly::nobodyToTell);
        put(ToAuthority.ChannelBroken.class, Plainly::channelBroken);
        put(ToAuthority.InPlaceOfChannel.class, Plainly::inPlaceOfChannel);
        put(ToAuthority.Undelivered.class, Plainly::undelivered);
        put(ToTeam.WroteAgain.class, Plainly::wroteAgain);
        put(ToTeam.Credit.class, Plainly::credit);
        put(ToSender.Anew.class, Plainly::anew);
        put(ToWatcher.Moved.class, new WatchView());
        put(ToTeam.SentAgain.class, Detoured::sentAgain);
        put(ToTeam.SaidSoFar.class, Detoured::saidSoFar);
        put(ToSender.SentBack.class, Detoured::sentBack);
        put(ToSender.Reminder.class, Detoured::reminder);
        put(ToSender.MovedOn.class, Detoured::movedOn);
        put(ToOwner.TakenAway.class, Detoured::takenAway);
        put(ToAuthority.WhereTo.class, Detoured::whereTo);
        put(ToAuthority.SenderSilent.class, Detoured::senderSilent);
        put(ToAuthority.LongWay.class, Detoured::longWay);
        put(ToTeam.OwnerSilent.class, KeptWarm::ownerSilent);
        put(ToSender.OwnerLost.class, KeptWarm::ownerLost);
        put(ToSender.AnswerWanted.class, KeptWarm::answerWanted);
        put(ToOwner.KeepWarm.class, KeptWarm::reminder);
        put(ToOwner.WaitOver.class, KeptWarm::waitOver);
        put(ToOwner.Lapsed.class, KeptWarm::lapsed);
        put(EvidencePack.class, Plainly::evidence);
        put(EvidenceMissing.class, Plainly::evidenceMissing);
        put(PrivateLine.class, Messages::privateLine);
    }

    private <M extends Message> void put(Class<M> kind, MessageView<M> view) {
        views.put(kind, (message, scene) -> view.render(kind.cast(message), scene));
    }

    /** Whether messages of that kind can be rendered. */
    boolean knows(Class<?> kind) {
        return views.containsKey(kind);
    }

    /** What the message shows now; its first block carries the mark, by which Baton knows its own messages again. */
    public Rendered render(Message message, Scene scene) {
        var view = Objects.requireNonNull(views.get(message.getClass()), "no view of " + message.getClass());
        var rendered =
                scene.manner() == Scene.Manner.EDIT_BEHIND ? Detoured.behind(scene) : view.render(message, scene);
        Pieces.mark(rendered.blocks().get(0), "b:" + scene.mark());
        return rendered;
    }

    /** What concerns no single handoff. */
    public Rendered render(ToStewards message, Directory directory, String mark) {
        var rendered = new StewardViews(directory).render(message);
        Pieces.mark(rendered.blocks().get(0), "b:" + mark);
        return rendered;
    }

    /** What answers somebody who wrote to Baton itself. */
    public Rendered render(ToWriter message, String mark) {
        var rendered = WriterViews.render(message, mark);
        Pieces.mark(rendered.blocks().get(0), "b:" + mark);
        return rendered;
    }

    private static Rendered privateLine(PrivateLine line, Scene scene) {
        var words = Answers.words(line.reply(), scene.handoff());
        return new Rendered(words, List.of(Pieces.says(words)));
    }
}
