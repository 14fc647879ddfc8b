package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Digest;
import dev.baton.handoff.Filed;
import dev.baton.handoff.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A supervisor's digest: at most one screen, the rest behind a button. */
public final class DigestView {
    /** Lines of one part that fit a screen with the others. */
    private static final int ON_THE_SCREEN = 7;

    private static final int IN_FULL = 40;

    /** With this, one screen keeps within what Slack takes as one message, whatever people call themselves. */
    private static final int LONGEST_LINE = 600;

    private static final int LONGEST_BLOCK = 3_000;
    private static final String NOTHING = "Nothing stands open for you or your people.";

    private final Digest digest;
    private final Function<Filed, Scene> scenes;

    public DigestView(Digest digest, Function<Filed, Scene> scenes) {
        this.digest = digest;
        this.scenes = scenes;
    }

    /** As a message. */
    public Rendered message(String mark) {
        var blocks = screen();
        Pieces.mark(blocks.get(0), "b:" + mark);
        return new Rendered(sentence(), blocks);
    }

    /** As the answer to a command. */
    public Rendered answer() {
        return digest.isEmpty() ? Rendered.words(NOTHING) : new Rendered(sentence(), screen());
    }

    /** All of it, as a form without fields. */
    public View inFull() {
        return Modals.reading("Your digest", digest.isEmpty() ? List.of(Pieces.says(NOTHING)) : blocks(IN_FULL));
    }

    private List<LayoutBlock> screen() {
        var blocks = blocks(ON_THE_SCREEN);
        if (isLong()) {
            blocks.add(Pieces.buttons(List.of(Pieces.button(Press.SHOW_DIGEST, "digest"))));
        }
        return blocks;
    }

    private List<LayoutBlock> blocks(int most) {
        List<LayoutBlock> blocks = new ArrayList<>();
        parts(most).forEach(part -> inBlocks(part).forEach(words -> blocks.add(Pieces.says(words))));
        return blocks;
    }

    /** Whole lines, as many together as one block takes. */
    private static List<String> inBlocks(String part) {
        List<String> blocks = new ArrayList<>();
        for (var line : part.lines().toList()) {
            var last = blocks.size() - 1;
            if (last >= 0 && blocks.get(last).length() + 1 + line.length() <= LONGEST_BLOCK) {
                blocks.set(last, blocks.get(last) + "\n" + line);
            } else {
                blocks.add(line);
            }
        }
        return blocks;
    }

    private List<String> parts(int most) {
        List<String> parts = new ArrayList<>();
        part(parts, "Open against your teams", digest.againstTeam(), most, this::open);
        part(parts, "Your people wait for", digest.waitedFor(), most, this::open);
        part(parts, "Resolved the working day before", digest.resolved(), most, this::resolved);
        digest.toAcknowledge()
                .ifPresent(now -> parts.add("Median time to acknowledge: " + Waited.words(now) + " of working time"
                        + digest.weekBefore()
                                .map(before -> ", the week before " + Waited.words(before))
                                .orElse("")));
        return parts;
    }

    private static void part(
            List<String> parts, String title, List<Filed> filed, int most, Function<Filed, String> line) {
        if (!filed.isEmpty()) {
            var lines = filed.stream()
                    .limit(most)
                    .map(line)
                    .map(words -> Inert.cutMarkup(words, LONGEST_LINE))
                    .collect(Collectors.joining("\n"));
            var more = filed.size() > most ? "\n… and " + (filed.size() - most) + " more" : "";
            parts.add("*" + title + "* (" + filed.size() + ")\n" + lines + more);
        }
    }

    private String open(Filed filed) {
        var scene = scenes.apply(filed);
        var signs = Standing.signs(scene);
        return Lists.line(scene) + " · handed off " + scene.waited() + " ago" + (signs.isEmpty() ? "" : " · " + signs)
                + " · at stake: " + Inert.line(Inert.cut(filed.handoff().brief().stake(), 60));
    }

    private String resolved(Filed filed) {
        var scene = scenes.apply(filed);
        var owner = filed.handoff()
                .ownership()
                .map(Ownership::owner)
                .map(Scene::mention)
                .orElse(scene.teamName());
        return "• " + scene.number() + " · "
                + Inert.line(Inert.cut(filed.handoff().brief().ask(), 60)) + " · by " + owner + credit(scene);
    }

    private static String credit(Scene scene) {
        var handoff = scene.handoff();
        return handoff.circle().closing().filter(Closing::credited).isPresent()
                ? " · :raised_hands: thanked by " + Scene.mention(handoff.sender())
                : "";
    }

    private boolean isLong() {
        return List.of(digest.againstTeam(), digest.waitedFor(), digest.resolved()).stream()
                .anyMatch(part -> part.size() > ON_THE_SCREEN);
    }

    private String sentence() {
        var worst = digest.againstTeam().stream()
                .findFirst()
                .or(() -> digest.waitedFor().stream().findFirst());
        return "Your digest: " + digest.againstTeam().size() + " open against your teams, your people wait for "
                + digest.waitedFor().size() + ", " + digest.resolved().size() + " resolved."
                + worst.map(filed -> " First: " + Standing.sentence(scenes.apply(filed)))
                        .orElse("");
    }
}
