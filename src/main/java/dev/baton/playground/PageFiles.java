package dev.baton.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The files of the page, out of the jar; only names of this shape, and only these kinds. */
final class PageFiles {
    private static final String NAME = "/[a-z-]+\\.[a-z]+";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    record PageFile(String type, String text) {}

    Optional<PageFile> find(String path) {
        var name = path.equals("/") ? "/index.html" : path;
        if (!name.matches(NAME)) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPES.get(name.substring(name.indexOf('.') + 1)))
                .flatMap(type -> read(name).map(text -> new PageFile(type, text)));
    }

    private static Optional<String> read(String name) {
        try (var file = PageFiles.class.getResourceAsStream("/playground" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
