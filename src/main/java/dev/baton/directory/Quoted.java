package dev.baton.directory;

/** A piece of the file as a problem shows it: in quotes, on one line, at most 40 characters. */
final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    static String of(String text) {
        var plain = text.codePoints()
                .limit(LONGEST + 1L)
                .map(c -> Characters.isHidden(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return '"' + (plain.codePointCount(0, plain.length()) > LONGEST ? shortened(plain) : plain) + '"';
    }

    private static String shortened(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
