package dev.baton.directory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a file of teams held at one moment. Two that are equal mean the same.
 *
 * @param text the whole of it; empty where it could not be had
 * @param problems why it could not be had
 */
public record FileContent(String text, List<Problem> problems) {
    private static final int MARK_BYTES = 12;

    public FileContent {
        problems = List.copyOf(problems);
    }

    /** Works out what it says. */
    public Read read() {
        return problems.isEmpty() ? DirectoryFile.parse(text) : new Read.Faulty(problems);
    }

    /** Short, opaque, and another for every other content. */
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(problems.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "FileContent[" + mark() + "]";
    }
}
