package dev.baton.directory;

import java.text.Normalizer;
import java.util.Locale;

/** What somebody typed, so that two spellings of one word are equal: case, width and spaces do not count. */
record Word(String value) {
    static Word of(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Word(String.join(" ", plain.strip().split("\\s+")));
    }
}
