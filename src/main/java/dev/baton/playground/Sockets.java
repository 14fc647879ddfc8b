package dev.baton.playground;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The workspace's side of Socket Mode, on loopback: addresses that are good for one connection, a greeting, each envelope
 * over any one of the sockets that are open. Starts when the first address is asked for.
 */
final class Sockets implements AutoCloseable {
    private static final String PATH = "/link/?ticket=";

    private final Installation app;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<WebSocket, Socket> open = new ConcurrentHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService whenGreeted = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "playground-sockets");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Runnable greeted = () -> {};
    private volatile boolean inUse;
    private volatile boolean mute;
    private @Nullable Door door;

    Sockets(Installation app) {
        this.app = app;
    }

    /** Told, on a thread of its own, when a socket is there to be used. */
    void onGreeting(Runnable listener) {
        greeted = listener;
    }

    /** Where the app may connect, once. */
    String address() {
        String ticket = UUID.randomUUID().toString();
        int port = port();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + port + PATH + ticket;
    }

    /** Whether the app has ever opened a socket: from then on nothing reaches it in another way. */
    boolean areInUse() {
        return inUse;
    }

    int count() {
        return usable().size();
    }

    /** Everything that the app sent over its sockets, as it was. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Greets nobody and answers no ping while it is on. */
    void mute(boolean on) {
        mute = on;
    }

    void disconnect(String reason) {
        open.values().forEach(socket -> socket.disconnect(reason));
    }

    void cut() {
        open.values().forEach(Socket::cut);
    }

    void say(String words) {
        usable().forEach(socket -> socket.say(words));
    }

    Optional<String> send(Envelope envelope, Duration patience) {
        List<Socket> usable = usable();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        Socket next = usable.get(Math.floorMod(turn.getAndIncrement(), usable.size()));
        return next.send(UUID.randomUUID().toString(), envelope, patience);
    }

    private List<Socket> usable() {
        return open.values().stream()
                .filter(socket -> socket.isOpen() && !socket.isLeaving())
                .toList();
    }

    private synchronized int port() {
        if (door == null) {
            door = new Door();
            door.open();
        }
        return door.getPort();
    }

    @Override
    public synchronized void close() {
        whenGreeted.shutdownNow();
        if (door != null) {
            door.shut();
        }
    }

    private String hello() {
        JsonObject hello = Json.of("type", "hello");
        hello.addProperty("num_connections", open.size());
        hello.add("connection_info", Json.of("app_id", app.appId()));
        return Json.write(hello);
    }

    private final class Door extends WebSocketServer {
        private static final int GRACE_MS = 1_000;

        private final CountDownLatch ready = new CountDownLatch(1);

        private Door() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setConnectionLostTimeout(0);
            setReuseAddr(true);
            setTcpNoDelay(true);
            setDaemon(true);
        }

        private void open() {
            start();
            try {
                ready.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private void shut() {
            try {
                stop(GRACE_MS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onStart() {
            ready.countDown();
        }

        @Override
        public void onOpen(WebSocket wire, ClientHandshake handshake) {
            String asked = handshake.getResourceDescriptor();
            if (!asked.startsWith(PATH) || !tickets.remove(asked.substring(PATH.length()))) {
                wire.close(1008, "no such ticket");
                return;
            }
            if (!mute) {
                inUse = true;
                open.put(wire, new Socket(wire));
                wire.send(hello());
                whenGreeted.execute(greeted);
            }
        }

        @Override
        public void onMessage(WebSocket wire, String words) {
            heard.add(words);
            Optional.ofNullable(open.get(wire))
                    .ifPresent(socket -> Json.parseObject(words).ifPresent(socket::heard));
        }

        @Override
        public void onWebsocketPing(WebSocket wire, Framedata ping) {
            if (!mute) {
                super.onWebsocketPing(wire, ping);
            }
        }

        @Override
        public void onClose(WebSocket wire, int code, String reason, boolean remote) {
            Optional.ofNullable(open.remove(wire)).ifPresent(Socket::broke);
        }

        /** A failure of one connection ends that one; without any connection, the port could not be opened. */
        @Override
        public void onError(@Nullable WebSocket wire, Exception failure) {
            if (wire == null) {
                ready.countDown();
            }
        }
    }
}
