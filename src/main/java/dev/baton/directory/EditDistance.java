package dev.baton.directory;

import java.util.Arrays;

/** Slips of the pen between two words: a letter too many, too few, another one, or two that changed places. */
final class EditDistance {
    private EditDistance() {}

    /** How many, as far as there are at most {@code most}; more than that where there are more. */
    static int between(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var before = new int[other.length() + 1];
        var above = first(other.length());
        for (var i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            Arrays.fill(row, most + 1);
            row[0] = i;
            for (var j = Math.max(1, i - most); j <= Math.min(other.length(), i + most); j++) {
                var changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                var swapped = isSwap(one, other, i, j) ? before[j - 2] + 1 : changed;
                row[j] = Math.min(Math.min(changed, swapped), 1 + Math.min(above[j], row[j - 1]));
            }
            before = above;
            above = row;
        }
        return above[other.length()];
    }

    private static int[] first(int length) {
        var row = new int[length + 1];
        Arrays.setAll(row, j -> j);
        return row;
    }

    private static boolean isSwap(String one, String other, int i, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
