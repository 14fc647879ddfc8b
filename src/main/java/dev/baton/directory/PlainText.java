package dev.baton.directory;

/** The characters of the file, before anything is understood of it. */
final class PlainText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PlainText() {}

    /** The text without a leading byte order mark; characters that YAML forbids are noted, each with its line. */
    static String checked(String text, Problems problems) {
        var plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        var line = 1;
        for (var c : plain.codePoints().toArray()) {
            line += c == '\n' ? 1 : 0;
            if (isForbidden(c)) {
                problems.add(
                        line,
                        "a character that may not stand in a file (" + Characters.code(c)
                                + ") is on this line; remove it");
            }
        }
        return plain;
    }

    private static boolean isForbidden(int c) {
        var isControl = Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n' && c != '\r';
        return isControl || Character.getType(c) == Character.SURROGATE || c == 0xFEFF || (c & 0xFFFE) == 0xFFFE;
    }
}
