package dev.baton.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * The YAML file of teams, policies and people. All that is wrong with it is found at once; a file that is not YAML has
 * one problem. It is read safely: at most 1 MB, no tags, no depth, nothing from outside its folder.
 */
public final class DirectoryFile {
    /** In bytes, and in characters. */
    static final int LARGEST = 1 << 20;

    private DirectoryFile() {}

    /** Reads a file; one that is absent, no file, not readable or not UTF-8 is a problem like any other. */
    public static Read read(Path file) {
        return content(file).read();
    }

    /** What the file holds now: cheap to compare with what it held before. */
    public static FileContent content(Path file) {
        var problems = Problems.ofFile();
        return new FileContent(FileText.of(file, problems).orElse(""), problems.all());
    }

    /** Reads the text of such a file; a text without anything in it is an empty directory. */
    public static Read parse(String text) {
        return parse(text, List.of());
    }

    /** The same, together with what stewards keep in Slack, as far as it goes with the file. */
    public static Read parse(String text, List<Kept> kept) {
        if (text.length() > LARGEST) {
            return new Read.Faulty(List.of(FileText.tooLarge("the file")));
        }
        var problems = Problems.ofFile();
        var plain = PlainText.checked(text, problems);
        var root = problems.none() ? new YamlTree(problems).read(plain) : Optional.<Node>empty();
        return problems.none()
                ? new DirectoryReader(problems)
                        .read(root.filter(node -> !node.getTag().equals(Tag.NULL)), kept)
                : new Read.Faulty(problems.all());
    }
}
