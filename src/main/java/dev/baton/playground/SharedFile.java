package dev.baton.playground;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;

/** A file as it hangs on a message: name and address, no content. */
record SharedFile(String owner, String name) {

    JsonArray json(World world) {
        String id = "F0" + Integer.toHexString(name.hashCode()).toUpperCase(Locale.ROOT);
        String address = "https://" + world.app.domain() + ".slack.com/files/" + owner + "/" + id + "/" + name;
        JsonObject file = Json.of("id", id, "name", name, "title", name, "user", owner, "permalink", address);
        file.addProperty("url_private", address);
        file.addProperty("url_private_download", address);
        file.addProperty("created", world.stamps.now().getEpochSecond());
        file.addProperty("mode", "hosted");
        file.addProperty("mimetype", "application/octet-stream");
        file.addProperty("filetype", "binary");
        file.addProperty("pretty_type", "Binary");
        file.addProperty("size", 1);
        for (String no : new String[] {"editable", "is_external", "public_url_shared", "display_as_bot"}) {
            file.addProperty(no, false);
        }
        file.addProperty("is_public", true);
        file.addProperty("external_type", "");
        file.addProperty("username", "");
        file.add("channels", new JsonArray());
        file.add("groups", new JsonArray());
        JsonArray files = new JsonArray();
        files.add(file);
        return files;
    }
}
