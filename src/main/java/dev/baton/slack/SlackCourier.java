package dev.baton.slack;

import dev.baton.directory.Colleagues;
import dev.baton.directory.Directory;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Evidence;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Message;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Place;
import dev.baton.handoff.ToSender;
import dev.baton.handoff.ToStewards;
import dev.baton.handoff.ToWriter;
import dev.baton.outbox.Attempt;
import dev.baton.outbox.Courier;
import dev.baton.outbox.Destination;
import dev.baton.outbox.Obstacle;
import dev.baton.outbox.Spot;
import dev.baton.slack.view.DigestView;
import dev.baton.slack.view.EvidencePage;
import dev.baton.slack.view.Messages;
import dev.baton.slack.view.Rendered;
import dev.baton.slack.view.Scene;
import dev.baton.slack.view.Sheet;
import dev.baton.usecase.Channels;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Renders deliveries and takes them to Slack: a post, an edit, or a line for one person only. */
final class SlackCourier implements Courier {
    private final Messages messages = new Messages();
    private final Scenes scenes;
    private final Colleagues colleagues;
    private final Supplier<Directory> directory;
    private final SlackClient client;
    private final Conversations conversations;
    private final Posts posts;
    private final SharedFiles files;

    SlackCourier(Scenes scenes, Colleagues colleagues, Supplier<Directory> directory, SlackClient client) {
        this.scenes = scenes;
        this.colleagues = colleagues;
        this.directory = directory;
        this.client = client;
        this.conversations = new Conversations(client);
        this.posts = new Posts(client);
        this.files = new SharedFiles(client);
    }

    @Override
    public Prepared prepare(Parcel parcel) {
        var delivery = parcel.delivery();
        var mark = delivery.mark();
        var rendered = rendered(parcel, mark);
        if (delivery.isEdit()) {
            var at = delivery.posted().orElseThrow();
            return new Prepared.Letter(
                    Spot.in(at.channel()),
                    () -> delivery.isRemoval() ? posts.remove(at, rendered) : posts.edit(at, rendered));
        }
        var to = delivery.destination();
        if (to instanceof Destination.Channel channel) {
            return new Prepared.Letter(
                    Spot.in(channel.channel()),
                    () -> joining(channel.channel(), posts.post(channel.channel(), rendered, mark)));
        }
        if (to instanceof Destination.Under under) {
            return new Prepared.Letter(Spot.under(under.thread()), () -> posts.reply(under.thread(), rendered, mark));
        }
        if (to instanceof Destination.OnlyFor only) {
            return new Prepared.Letter(
                    Spot.in(only.channel()), () -> posts.showTo(only.person(), only.channel(), rendered));
        }
        if (to instanceof Destination.Conversation conversation) {
            return inConversation(conversation, channel -> inConversation(parcel, channel, rendered));
        }
        return parcel.thread()
                .<Prepared>map(
                        thread -> new Prepared.Letter(Spot.under(thread), () -> posts.reply(thread, rendered, mark)))
                .orElseGet(() -> new Prepared.Unready(
                        new Attempt.Never("the message to say it under is not there", Obstacle.GONE)));
    }

    /** Without those who have left meanwhile: Slack opens no conversation with them, nor any in which they would be. */
    private Prepared inConversation(Destination.Conversation with, Function<ChannelId, Prepared> once) {
        var people = with.people().stream()
                .filter(person -> !colleagues.hasLeft(person))
                .toList();
        return people.isEmpty()
                ? new Prepared.Unready(new Attempt.Never("nobody to say it to is here any more", Obstacle.NOBODY))
                : inConversation(people, once);
    }

    private Prepared inConversation(List<PersonId> people, Function<ChannelId, Prepared> once) {
        var opened = conversations.open(people);
        if (opened instanceof Conversations.Opened.At at) {
            return once.apply(at.channel());
        }
        return new Prepared.Unready(((Conversations.Opened.Not) opened).attempt());
    }

    /** A team's public channel is joined where the card comes before the look at all channels does; then it goes once more. */
    private Attempt joining(ChannelId channel, Attempt attempt) {
        return ErrorCodes.isNotIn(attempt) && new SlackChannels(client).join(channel) == Channels.Membership.MEMBER
                ? new Attempt.NotNow("the channel is joined only now", Optional.empty())
                : attempt;
    }

    private Prepared inConversation(Parcel parcel, ChannelId channel, Rendered rendered) {
        return parcel.evidence()
                .map(evidence -> files.prepare(channel, sheets(evidence, parcel), rendered))
                .orElseGet(() -> posted(channel, rendered, parcel.delivery().mark()));
    }

    private List<Sheet> sheets(Evidence evidence, Parcel parcel) {
        var scene = scene(parcel, parcel.delivery().mark());
        return List.of(EvidencePage.of(evidence, scene), EvidenceJson.of(evidence, scene));
    }

    private Prepared posted(ChannelId channel, Rendered rendered, String mark) {
        return new Prepared.Letter(Spot.in(channel), () -> posts.post(channel, rendered, mark));
    }

    private Rendered rendered(Parcel parcel, String mark) {
        var delivery = parcel.delivery();
        if (parcel.digest().isPresent()) {
            return new DigestView(parcel.digest().get(), scenes::of).message(mark);
        }
        if (delivery.message() instanceof ToWriter toWriter) {
            return messages.render(toWriter, mark);
        }
        if (delivery.message() instanceof ToStewards toStewards) {
            return messages.render(toStewards, directory.get(), mark);
        }
        return messages.render(delivery.message(), scene(parcel, mark));
    }

    private Scene scene(Parcel parcel, String mark) {
        var handoff = parcel.handoff().orElseThrow();
        return scenes.of(handoff, parcel.card(), manner(handoff, parcel), mark);
    }

    private static Scene.Manner manner(Handoff handoff, Parcel parcel) {
        var delivery = parcel.delivery();
        if (delivery.isEdit()) {
            return parcel.isBehind() && delivery.message().follows() ? Scene.Manner.EDIT_BEHIND : Scene.Manner.EDIT;
        }
        return isAmongOthers(handoff, delivery.message()) ? Scene.Manner.NEW_AMONG_OTHERS : Scene.Manner.NEW;
    }

    private static boolean isAmongOthers(Handoff handoff, Message message) {
        return message.place() instanceof Place.CardThread
                || (message instanceof ToSender && handoff.line().isPresent());
    }
}
