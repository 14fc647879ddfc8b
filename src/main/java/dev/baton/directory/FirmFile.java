package dev.baton.directory;

import java.nio.file.Path;

/** The YAML file of a {@link Firm}, read as safely as the file of teams. */
public final class FirmFile {
    private FirmFile() {}

    /** Reads a file; one that cannot be read is a problem like any other. */
    public static FirmRead read(Path file) {
        var problems = Problems.ofFile();
        var firm = FileText.of(file, problems)
                .map(text -> PlainText.checked(text, problems))
                .flatMap(text -> new YamlTree(problems).read(text))
                .flatMap(new FirmReader(problems)::read);
        return firm.<FirmRead>map(FirmRead.Sound::new)
                .filter(sound -> problems.none())
                .orElseGet(() -> new FirmRead.Faulty(problems.all()));
    }
}
