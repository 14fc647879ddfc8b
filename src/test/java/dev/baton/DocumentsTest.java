package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.directory.DirectoryFile;
import dev.baton.directory.FirmFile;
import dev.baton.directory.FirmRead;
import dev.baton.directory.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show and point to is there. */
class DocumentsTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```yaml\\n(.*?)```");

    @Test
    void theFileOfTeamsInTheReadmeIsSound() throws Exception {
        var example = EXAMPLE.matcher(Files.readString(README));
        assertThat(example.find()).isTrue();
        assertThat(DirectoryFile.parse(example.group(1))).isInstanceOf(Read.Sound.class);
    }

    @Test
    void theWorkspaceToTryIsSound(@TempDir Path folder) throws Exception {
        var example = EXAMPLE.matcher(Files.readString(PAGES.resolve("workspace.md")));
        assertThat(example.find()).isTrue();
        var file = Files.writeString(folder.resolve("dev.yml"), example.group(1));

        assertThat(FirmFile.read(file)).isInstanceOf(FirmRead.Sound.class);
    }

    @Test
    void everyLinkLeadsToAFile() throws Exception {
        var dead = new ArrayList<String>();
        for (var page : documents()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .forEach(link -> {
                        if (!Files.exists(page.resolveSibling(link))) {
                            dead.add(page + ": " + link);
                        }
                    });
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void theIndexNamesEveryPage() throws Exception {
        var index = Files.readString(PAGES.resolve("index.md"));
        assertThat(documents())
                .filteredOn(page -> page.startsWith(PAGES) && !page.endsWith("index.md"))
                .allSatisfy(page -> assertThat(index)
                        .contains("(" + PAGES.relativize(page).toString().replace('\\', '/') + ")"));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            return Stream.concat(
                            Stream.of(README),
                            pages.filter(page -> page.toString().endsWith(".md")))
                    .toList();
        }
    }
}
