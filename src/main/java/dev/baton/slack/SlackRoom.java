package dev.baton.slack;

import dev.baton.directory.Colleagues;
import dev.baton.handoff.PersonId;
import dev.baton.outbox.Courier;
import dev.baton.outbox.Lookout;
import dev.baton.slack.view.Scene;
import dev.baton.usecase.Channels;
import dev.baton.usecase.History;
import dev.baton.usecase.HomePainter;
import dev.baton.usecase.Roster;
import dev.baton.usecase.UseCases;
import java.time.InstantSource;

/** The room put together: what the use cases need of Slack, and, once they are there, the listeners that call them. */
public final class SlackRoom {
    private final SlackClient client;
    private final Identity identity;
    private final Roster directory;
    private final InstantSource time;
    private final SlackColleagues colleagues;
    private final Scene.Names names;
    private final Scenes scenes;

    /**
     * A room for one workspace.
     *
     * @param time the product's clock
     * @param realTime what the freshness of Slack's answers is measured by
     */
    public SlackRoom(
            SlackClient client, Identity identity, Roster directory, InstantSource time, InstantSource realTime) {
        this.client = client;
        this.identity = identity;
        this.directory = directory;
        this.time = time;
        this.colleagues = new SlackColleagues(client, new Profiles(identity.workspace()), realTime);
        this.names = new DisplayNames(colleagues);
        this.scenes = new Scenes(directory, names, time, identity.url());
    }

    public Colleagues colleagues() {
        return colleagues;
    }

    public Channels channels() {
        return new SlackChannels(client);
    }

    public Courier courier() {
        return new SlackCourier(scenes, colleagues, directory, client);
    }

    public HomePainter homes() {
        return new SlackHomes(client, scenes);
    }

    public Lookout lookout() {
        return new SlackLookout(client, identity);
    }

    public History history() {
        return new SlackHistory(client, new RepliesReader(names));
    }

    /**
     * The listeners, ready to be served.
     *
     * @param lookAtChannels run when Baton may have got into a channel
     */
    public SlackApp app(UseCases useCases, Runnable lookAtChannels) {
        var forms = new Forms(client, directory);
        var commands = new Commands(
                new HandOffCommand(forms, directory),
                new ActCommands(useCases),
                new DetourCommands(useCases, forms, directory),
                new RestCommands(useCases, forms),
                new ReadCommands(useCases.find(), useCases.readDigest(), scenes),
                new WhoCommand(useCases.teams(), names, time),
                new TeamsCommand(useCases.teams(), useCases.stewards(), directory, names, time));
        var words = new KeptWords(useCases.stewards(), names);
        var keep = useCases.keepDirectory();
        var directoryPresses = new DirectoryPresses(keep, useCases.find(), directory, colleagues, forms, words);
        var desk = new SlackDesk(
                commands,
                forms,
                new HandOffMessage(client, forms, colleagues, identity),
                new Presses(useCases, forms, scenes, directoryPresses),
                new Submissions(useCases, directory, time, new DirectorySubmissions(keep, words)),
                new Reactions(useCases.hearReaction()),
                new Replies(useCases, names, identity.botUser()),
                useCases.openHome(),
                new OwnMessages(useCases.hearOwn(), identity.botUser()),
                new Conversations(client),
                new Posts(client));
        var news = new News(colleagues, new PersonId(identity.botUser()), lookAtChannels);
        return new SlackApp(client, new OwnWorkspace(identity), desk, news);
    }

    /** The same listeners over a connection that Baton opens, in place of requests. */
    public SocketMode socketMode(SlackApp app, String appToken) {
        return new SocketMode(new SocketAddresses(client, appToken), new Envelopes(app));
    }
}
