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

/** A line to a server that can go dead without anybody being told, as networks do. */
final class Wire implements AutoCloseable {
    private final ServerSocket door;
    private final String host;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean dead;

    Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void goDead() {
        dead = true;
    }

    void comeBack() throws IOException {
        dead = false;
        for (var socket : sockets) {
            socket.close();
        }
    }

    private Void accept() throws IOException {
        while (true) {
            var near = door.accept();
            var far = new Socket(host, port);
            sockets.addAll(List.of(near, far));
            threads.submit(() -> carry(near.getInputStream(), far.getOutputStream()));
            threads.submit(() -> carry(far.getInputStream(), near.getOutputStream()));
        }
    }

    private Void carry(InputStream from, OutputStream to) throws IOException {
        var buffer = new byte[8192];
        for (var size = from.read(buffer); size >= 0; size = from.read(buffer)) {
            if (!dead) {
                to.write(buffer, 0, size);
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
