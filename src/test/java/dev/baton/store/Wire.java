package dev.baton.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A line to a server that can go dead without anybody being told, as networks do. */
public final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile AtomicBoolean dead = new AtomicBoolean();

    public Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Connections are taken, and nothing is carried any more. */
    public void goDead() {
        dead.set(true);
    }

    /** What was open is cut, so that either end hears of it. */
    void comeBack() throws IOException {
        moveOn();
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** New connections are carried; what was open before stays as silent as a server that is no more. */
    public void moveOn() {
        dead = new AtomicBoolean();
    }

    private Void accept() throws IOException {
        while (true) {
            carry(door.accept());
        }
    }

    private void carry(Socket near) throws IOException {
        sockets.add(near);
        try {
            var far = new Socket(host, port);
            sockets.add(far);
            var isDead = dead;
            threads.submit(() -> carry(near.getInputStream(), far.getOutputStream(), isDead));
            threads.submit(() -> carry(far.getInputStream(), near.getOutputStream(), isDead));
        } catch (IOException nobodyThere) {
            near.close();
        }
    }

    private static Void carry(InputStream from, OutputStream to, AtomicBoolean isDead) throws IOException {
        var buffer = new byte[8192];
        try (from;
                to) {
            for (var size = from.read(buffer); size >= 0; size = from.read(buffer)) {
                if (!isDead.get()) {
                    to.write(buffer, 0, size);
                }
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
