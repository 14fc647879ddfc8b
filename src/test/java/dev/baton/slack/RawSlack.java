package dev.baton.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A server that reads whole requests and then does to the connection whatever it is told, byte by byte. */
final class RawSlack implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *([0-9]+)");

    /** What to do with a connection once a request has been read from it. */
    interface Reaction {
        void to(Socket socket) throws IOException;
    }

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Reaction> reactions;

    /** The n-th request meets the n-th reaction; those after the last meet the last. */
    RawSlack(Reaction... reactions) {
        this.reactions = List.of(reactions);
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    static Reaction answer(String status, String headers, String body) {
        var length = body.getBytes(UTF_8).length;
        return raw("HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n" + headers + "\r\n" + body);
    }

    static Reaction ok(String json) {
        return answer("200 OK", "Content-Type: application/json\r\n", json);
    }

    static Reaction raw(String bytes) {
        return socket -> {
            socket.getOutputStream().write(bytes.getBytes(UTF_8));
            socket.getOutputStream().flush();
        };
    }

    static Reaction rawThenClose(String bytes) {
        return socket -> {
            raw(bytes).to(socket);
            socket.close();
        };
    }

    static Reaction reset() {
        return socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    static Reaction silence() {
        return socket -> {};
    }

    URI api() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/api/");
    }

    /** The first lines of the requests that were read whole. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        try {
            while (true) {
                var socket = server.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (var request = read(socket.getInputStream());
                    !request.isEmpty();
                    request = read(socket.getInputStream())) {
                var reaction = reactions.get(Math.min(requests.size(), reactions.size() - 1));
                requests.add(request.lines().findFirst().orElse(""));
                reaction.to(socket);
            }
        } catch (SocketException ended) {
            // By the reaction, or by the client.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        return head + new String(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0), ISO_8859_1);
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "raw-slack");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : new ArrayList<>(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
