package dev.baton.directory;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads {@code workspace:}. */
final class WorkspaceReader {
    private WorkspaceReader() {}

    static Workspace read(Optional<Value> value) {
        return value.flatMap(v -> v.section(
                        "timezone", "stewards", "digest_at", "handoffs_per_minute", "posts_per_minute", "retention"))
                .map(WorkspaceReader::workspace)
                .orElseGet(Workspace::standard);
    }

    private static Workspace workspace(Section section) {
        var standard = Workspace.standard();
        return new Workspace(
                section.get("timezone", Form.ZONE).orElse(standard.timezone()),
                section.listOf("stewards", Form.PERSON),
                section.get("digest_at", Form.TIME).orElse(standard.digestAt()),
                section.get("handoffs_per_minute", Form.COUNT)
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty()),
                section.get("posts_per_minute", Form.COUNT).orElse(standard.postsPerMinute()),
                section.get("retention", Form.SPAN));
    }
}
