package dev.baton.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of the file, read as the type that is wanted. Where it is not of that type a problem is noted and nothing
 * comes back, so that a reader can go on to the next.
 *
 * @param what names it in problems: {@code channel of team "billing"}; empty for the whole file
 * @param label where it is named, which is the line of problems of more than one line
 */
record Value(String what, Node label, Node node, Problems problems) {
    /** More than this nobody writes by hand; it bounds what repeated parts of a hostile file can cost. */
    private static final int LONGEST_LIST = 500;

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

    void wrong(String words) {
        problems.add(line(), what.isEmpty() ? words : what + ": " + words);
    }

    int line() {
        return Problems.line(node instanceof ScalarNode && !isEmpty() ? node : label);
    }

    String place() {
        return problems.place(line());
    }

    boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The same by another name. */
    Value named(String name) {
        return new Value(name, label, node, problems);
    }

    /** A scalar of that form, in quotes or not. */
    <T> Optional<T> as(Form<T> form) {
        return scalar().flatMap(text -> {
            var value = form.parse().apply(text);
            if (value.isEmpty()) {
                wrong(Quoted.of(text) + " " + form.mend().apply(text));
            }
            return value;
        });
    }

    /** A scalar as it stands, whatever type YAML sees in it. */
    Optional<String> scalar() {
        return node("one value", ScalarNode.class)
                .map(scalar -> scalar.getValue().strip());
    }

    /** Text of one line. */
    Optional<String> text(int longest) {
        return text(longest, true);
    }

    /** Text of one line or more. */
    Optional<String> paragraph(int longest) {
        return text(longest, false);
    }

    private Optional<String> text(int longest, boolean ofOneLine) {
        var text = node("text", ScalarNode.class)
                .filter(scalar -> expect(scalar.getTag().equals(Tag.STR), "this must be text; put it in quotes"))
                .map(scalar -> scalar.getValue().strip())
                .filter(t -> expect(!t.isEmpty(), "this is empty; write something, or leave the key out"));
        return text.filter(t -> isFit(t, longest, ofOneLine));
    }

    private boolean isFit(String text, int longest, boolean ofOneLine) {
        var hidden = Characters.firstHidden(text, ofOneLine);
        hidden.ifPresent(
                c -> wrong(Quoted.of(text) + " has a hidden character (" + Characters.code(c) + "); remove it"));
        return hidden.isEmpty()
                && expect(
                        text.length() <= longest,
                        Quoted.of(text) + " has " + text.length() + " characters; shorten it to " + longest);
    }

    Optional<Boolean> flag() {
        return node("true or false", ScalarNode.class)
                .filter(s -> expect(s.getTag().equals(Tag.BOOL), Quoted.of(s.getValue()) + " must be true or false"))
                .map(scalar -> Boolean.valueOf(scalar.getValue()));
    }

    /** The values of a list; each is called by the name of the list. */
    List<Value> list() {
        return node("a list", SequenceNode.class).map(SequenceNode::getValue).orElse(List.of()).stream()
                .limit(checkedLength())
                .map(item -> new Value(what, item, item, problems))
                .toList();
    }

    private long checkedLength() {
        if (node instanceof SequenceNode list && list.getValue().size() > LONGEST_LIST) {
            wrong("the list has " + list.getValue().size() + " entries; shorten it to " + LONGEST_LIST);
        }
        return LONGEST_LIST;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode list && list.getValue().isEmpty();
    }

    /** The values of a list that are of that form, each once. */
    <T> List<T> listOf(Form<T> form) {
        return list().stream()
                .flatMap(item -> item.as(form).stream())
                .distinct()
                .toList();
    }

    /** The keys and values of a mapping whose keys are free. */
    List<Entry> entries() {
        return node("a group of keys and values", MappingNode.class)
                .map(mapping -> Entry.all(this, mapping.getValue()))
                .orElse(List.of());
    }

    /** A mapping that knows these keys alone. */
    Optional<Section> section(String... keys) {
        return node("a group of keys and values", MappingNode.class)
                .map(m -> new Section(this, m.getValue(), List.of(keys)));
    }

    private <N extends Node> Optional<N> node(String wanted, Class<N> type) {
        if (!PLAIN_TAGS.contains(node.getTag())) {
            wrong(Quoted.of(node.getTag().getValue()) + " is a tag; write plain values only");
            return Optional.empty();
        }
        var isThere = expect(!isEmpty(), "nothing is written here; write " + wanted + ", or leave the key out");
        return isThere && expect(type.isInstance(node), "this must be " + wanted)
                ? Optional.of(type.cast(node))
                : Optional.empty();
    }

    private boolean expect(boolean right, String words) {
        if (!right) {
            wrong(words);
        }
        return right;
    }
}
