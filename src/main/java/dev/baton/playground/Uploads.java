package dev.baton.playground;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The files that the app uploads: announced, sent to an address of their own, then shared, each step once. Text only. */
final class Uploads {
    static final String PATH = "/upload/";
    static final String FILES = "/files/";

    private final World world;
    private final Map<String, Upload> byId = new HashMap<>();
    private final AtomicInteger last = new AtomicInteger();
    private volatile boolean refused;
    private volatile boolean renamed;

    Uploads(World world) {
        this.world = world;
    }

    private static final class Upload {
        private final String name;
        private final int length;
        private Optional<String> content = Optional.empty();
        private boolean shared;

        private Upload(String name, int length) {
            this.name = name;
            this.length = length;
        }
    }

    /** Whether nothing that comes is taken. */
    void refuse(boolean on) {
        refused = on;
    }

    /** Whether blocks of a message with files get ids of Slack's own in the place of the app's. */
    void rename(boolean on) {
        renamed = on;
    }

    boolean renamesBlocks() {
        return renamed;
    }

    synchronized String announce(String name, int length) {
        String id = "F0UP" + last.incrementAndGet();
        byId.put(id, new Upload(name, length));
        return id;
    }

    /** What came to the address of that file; false where none is awaited there, or another length was announced. */
    synchronized boolean take(String id, String content) {
        Upload upload = byId.get(id);
        int length = content.getBytes(StandardCharsets.UTF_8).length;
        if (refused || upload == null || upload.content.isPresent() || upload.length != length) {
            return false;
        }
        upload.content = Optional.of(content);
        return true;
    }

    /** The file as it hangs on a message from now on. */
    synchronized JsonObject share(String id, String title, String door) {
        Upload upload = byId.get(id);
        if (upload == null || upload.content.isEmpty() || upload.shared) {
            throw new SlackError("file_not_found");
        }
        upload.shared = true;
        JsonObject file = new SharedFile(world.app.botUserId(), upload.name)
                .json(world)
                .get(0)
                .getAsJsonObject();
        file.addProperty("id", id);
        file.addProperty("title", title);
        file.addProperty("size", upload.length);
        for (String address : new String[] {"permalink", "url_private", "url_private_download"}) {
            file.addProperty(address, door + FILES + id + "/" + upload.name);
        }
        return file;
    }

    synchronized Optional<String> content(String id) {
        return Optional.ofNullable(byId.get(id)).flatMap(upload -> upload.content);
    }
}
