package dev.baton.directory;

import java.util.OptionalInt;

/** Which characters people cannot see, or which turn the text around them: none of them belongs in a name. */
final class Characters {
    /** Joins the parts of many an emoji, and letters in several scripts. */
    private static final int JOINER = 0x200D;

    private Characters() {}

    /** Whether nobody could see it: controls, half characters, marks of direction, spaces without width. */
    static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> codePoint != JOINER && codePoint < 0xE0000;
            default -> false;
        };
    }

    /** The first hidden character; line breaks count only where the text is to be of one line. */
    static OptionalInt firstHidden(String text, boolean ofOneLine) {
        return text.codePoints()
                .filter(c -> isHidden(c) && (ofOneLine || c != '\n'))
                .findFirst();
    }

    static String code(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }
}
