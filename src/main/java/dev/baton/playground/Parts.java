package dev.baton.playground;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the workspace together from its parts. */
final class Parts implements AutoCloseable {
    final World world;
    final Changes changes = new Changes();
    final Triggers triggers = new Triggers();
    final Ephemerals ephemerals = new Ephemerals();
    final Sockets sockets;
    final AppLine line;
    final Hooks hooks;
    final Screens screens;
    final Drafts drafts;
    final Board board;
    final Events events;
    final Echo echo;
    final HookMethods sayings;
    final Interactions interactions;
    final Uploads uploads;
    final Methods methods;
    final Api api;
    final HttpDoor door;

    Parts(InstantSource clock, Installation app) {
        world = new World(app, clock);
        sockets = new Sockets(app);
        line = new AppLine(app.signingSecret(), sockets);
        hooks = new Hooks(world.stamps);
        BlockIds ids = new BlockIds();
        screens = new Screens(ids, world.stamps, changes);
        drafts = new Drafts(ids);
        board = new Board(world, changes);
        events = new Events(world, line);
        sockets.onGreeting(events::resendMissed);
        echo = new Echo(events);
        sayings = new HookMethods(world, hooks, board, drafts, ephemerals, changes);
        interactions = new Interactions(world, line, triggers);
        uploads = new Uploads(world);
        methods = new Methods(world, table());
        api = new Api(methods, new CallLog(world.stamps));
        door = new HttpDoor(api, uploads, app.port());
    }

    String hookAddress(String hook) {
        return address() + Hooks.PATH + hook;
    }

    private String address() {
        return "http://127.0.0.1:" + door.port();
    }

    private Map<String, Method> table() {
        Map<String, Method> all = new LinkedHashMap<>();
        List.of(
                        new AuthMethods(world.app, sockets).table(),
                        new ChatMethods(world, board, drafts, echo).table(),
                        new EphemeralMethods(world, drafts, ephemerals, changes).table(),
                        new ConversationMethods(world, changes).table(),
                        new HistoryMethods(world).table(),
                        new PeopleMethods(world).table(),
                        new ReactionMethods(world, board, echo).table(),
                        new ViewMethods(world, screens, triggers).table(),
                        new FileMethods(world, board, drafts, echo, uploads, this::address).table(),
                        sayings.table())
                .forEach(all::putAll);
        return all;
    }

    @Override
    public void close() {
        echo.close();
        sockets.close();
        api.close();
        door.close();
    }
}
