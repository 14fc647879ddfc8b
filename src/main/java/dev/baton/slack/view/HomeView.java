package dev.baton.slack.view;

import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import dev.baton.handoff.Filed;
import dev.baton.handoff.Home;
import dev.baton.handoff.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What somebody reads in Baton's Home: a line or two for each handoff, with the one button that brings it on. */
public final class HomeView {
    private static final int ASK = 50;

    /** As Slack allows. */
    private static final int LONGEST_ROW = 3000;

    private final Home home;
    private final Function<Filed, Scene> scenes;

    public HomeView(Home home, Function<Filed, Scene> scenes) {
        this.home = home;
        this.scenes = scenes;
    }

    public View view() {
        return View.builder().type("home").blocks(blocks()).build();
    }

    private List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        var handsOff = home.occasion() == Home.Occasion.USUAL || home.occasion() == Home.Occasion.FIRST_VISIT;
        if (handsOff) {
            blocks.add(Pieces.buttons(List.of(primary(Press.OPEN_FORM))));
        }
        part(blocks, "Waiting for you", home.mine(), "`/handoff mine`, `/handoff team`");
        part(blocks, "You wait for", home.awaited(), "`/handoff mine`");
        part(blocks, "Your teams and people", home.teams(), "`/handoff team`, `/handoff digest`");
        if (home.handoffs().findAny().isEmpty()) {
            blocks.add(Pieces.says(nothing()));
        }
        if (home.occasion() == Home.Occasion.TO_SET_UP) {
            blocks.add(Pieces.buttons(List.of(primary(Press.ADD_TEAM))));
        }
        return blocks;
    }

    private static ButtonElement primary(Press press) {
        var button = Pieces.button(press, "home");
        button.setStyle("primary");
        return button;
    }

    private String nothing() {
        return switch (home.occasion()) {
            case USUAL -> "Nothing waits for you, and you wait for nothing.";
            case FIRST_VISIT -> """
                    *Baton passes work between teams and stays on it until somebody has it.*
                    Hand off a request to another team: it reminds them, and escalates, until a named person has taken it.
                    What waits for you, what you wait for, and what stands with your team will be listed here.""";
            case TO_SET_UP -> """
                    *No team is set up yet, so nobody can hand anything off.*
                    One form adds the first one: its channel, its people, its hours. Others are added with `/handoff teams`, \
                    or written into `baton.yml`.""";
            case NOT_SET_UP -> """
                    *Baton passes work between teams and stays on it until somebody has it.*
                    No team is set up yet. Somebody who administers this workspace can do that.""";
        };
    }

    private void part(List<LayoutBlock> blocks, String title, Home.Part part, String commands) {
        if (part.rows().isEmpty()) {
            return;
        }
        if (!blocks.isEmpty()) {
            blocks.add(DividerBlock.builder().build());
        }
        blocks.add(HeaderBlock.builder()
                .text(Pieces.plain(title + " (" + (part.rows().size() + part.more()) + ")"))
                .build());
        part.rows().forEach(row -> blocks.add(row(row)));
        if (part.more() > 0) {
            blocks.add(Pieces.notes("… and " + part.more() + " more: " + commands));
        }
    }

    private LayoutBlock row(Home.Row row) {
        var scene = scenes.apply(row.filed());
        var section = SectionBlock.builder().text(Pieces.markdown(words(scene)));
        row.move().map(HomeView::press).ifPresent(press -> section.accessory(Pieces.button(press, scene)));
        return section.build();
    }

    /** The signs stand on the card too: where names leave no room for them, they are not repeated. */
    private static String words(Scene scene) {
        var row = "*" + scene.number() + "* · " + UrgencySign.of(scene.handoff()) + scene.teamName() + " · "
                + Inert.line(Inert.cut(scene.handoff().brief().ask(), ASK)) + "\n" + Standing.turn(scene) + " · "
                + scene.waited() + " so far";
        var signs = Standing.signs(scene);
        var whole = signs.isEmpty() ? row : row + " · " + signs;
        return whole.length() > LONGEST_ROW ? row : whole;
    }

    /** The same button as on the card and in the sender's line. */
    private static Press press(Move move) {
        return switch (move) {
            case ACKNOWLEDGE -> Press.ACKNOWLEDGE;
            case RESOLVE -> Press.RESOLVE;
            case CONFIRM -> Press.CONFIRM;
            case NUDGE -> Press.NUDGE;
            case REDIRECT -> Press.REDIRECT;
            case ADD_DETAILS -> Press.ADD_DETAILS;
            default -> throw new IllegalArgumentException(move + " has no button in the Home");
        };
    }
}
