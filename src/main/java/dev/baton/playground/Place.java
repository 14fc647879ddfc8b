package dev.baton.playground;

import java.util.ArrayList;
import java.util.List;

/** A place in a document, named by its JSON pointer, and what was found wrong in the document so far. */
record Place(String pointer, List<String> findings) {

    static Place root(String pointer) {
        return new Place(pointer, new ArrayList<>());
    }

    Place at(Object key) {
        return new Place(pointer + "/" + key, findings);
    }

    void wrong(String words) {
        findings.add("[ERROR] " + words + " [json-pointer:" + pointer + "]");
    }
}
