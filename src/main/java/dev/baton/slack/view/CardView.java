package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import dev.baton.handoff.Brief;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.State;
import dev.baton.handoff.ToTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The card in the team's channel: the request, whose turn it is, and what can be done now. */
final class CardView implements MessageView<ToTeam.Card> {
    /** Of people's words, in characters: with Baton's own the card stays within the 13,000 that Slack takes. */
    private static final int MOST_WORDS = 10_800;

    @Override
    public Rendered render(ToTeam.Card card, Scene scene) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Pieces.says(title(scene)));
        var words = words(scene);
        var room = MOST_WORDS - Fitting.lengthOf(words);
        blocks.add(Pieces.quotes(Fitting.within(room, quotes(scene.handoff().brief()))));
        blocks.add(Pieces.notes(origin(scene)));
        if (!scene.handoff().state().isOver()) {
            blocks.add(Pieces.notes("Replies in this thread reach " + readers(scene)
                    + "; one that starts with :lock: stays in the team."));
        }
        blocks.add(Pieces.says(standing(scene)));
        if (!words.isEmpty()) {
            blocks.add(Pieces.quotes(words));
        }
        List<BlockElement> buttons = new ArrayList<>(buttons(scene));
        CardMenu.of(scene).ifPresent(buttons::add);
        if (!buttons.isEmpty()) {
            blocks.add(Pieces.buttons(buttons));
        }
        return new Rendered(OnCall.mentions(scene) + Standing.sentence(scene), blocks);
    }

    private static String title(Scene scene) {
        return UrgencySign.of(scene.handoff()) + "*" + scene.handoff().id() + " · " + scene.teamName() + "*";
    }

    private static List<Pieces.Quote> quotes(Brief brief) {
        List<Pieces.Quote> quotes = new ArrayList<>();
        quotes.add(new Pieces.Quote("Ask", brief.ask()));
        quotes.add(new Pieces.Quote("Stake", brief.stake()));
        quotes.add(new Pieces.Quote("Situation", brief.situation()));
        brief.background().triedSoFar().ifPresent(tried -> quotes.add(new Pieces.Quote("Tried so far", tried)));
        brief.background().onBehalfOf().ifPresent(whom -> quotes.add(new Pieces.Quote("On behalf of", whom)));
        brief.background().answers().forEach(a -> quotes.add(new Pieces.Quote(Inert.plain(a.question()), a.text())));
        return quotes;
    }

    private static String origin(Scene scene) {
        var handoff = scene.handoff();
        var from = "From " + scene.onCard(handoff.sender()) + " · "
                + Dates.at(handoff.milestones().submitted());
        return handoff.brief()
                .background()
                .neededBy()
                .map(by -> from + " · needed by " + Dates.at(by))
                .orElse(from);
    }

    private static String readers(Scene scene) {
        var sender = scene.onCard(scene.handoff().sender());
        return scene.handoff()
                .line()
                .map(thread -> sender + " and everybody in <#" + thread.channel() + ">")
                .orElse(sender);
    }

    private static String standing(Scene scene) {
        var signs = Stream.of(Standing.signs(scene), watched(scene), credited(scene))
                .filter(sign -> !sign.isEmpty())
                .collect(Collectors.joining(" · "));
        return "*" + Standing.turn(scene) + "*" + onCall(scene) + (signs.isEmpty() ? "" : "\n" + signs);
    }

    /** Only here: elsewhere it concerns nobody who reads it. */
    private static String watched(Scene scene) {
        var watchers = scene.handoff().circle().watchers();
        return watchers.isEmpty() || scene.handoff().state().isOver()
                ? ""
                : "watching: " + Standing.few(watchers, scene::among);
    }

    private static String credited(Scene scene) {
        var handoff = scene.handoff();
        return handoff.circle().closing().filter(Closing::credited).isPresent()
                ? "with thanks from " + scene.onCard(handoff.sender())
                : "";
    }

    private static String onCall(Scene scene) {
        var mentions = OnCall.mentions(scene).strip();
        return mentions.isEmpty() ? "" : " · on call: " + mentions;
    }

    private static List<Pieces.Quote> words(Scene scene) {
        List<Pieces.Quote> quotes = new ArrayList<>();
        var course = scene.handoff().course();
        course.hops().stream()
                .reduce((one, last) -> last)
                .filter(hop -> scene.handoff().state() == State.OPEN)
                .ifPresent(hop -> quotes.add(new Pieces.Quote("Why it came here", hop.reason())));
        course.returned()
                .ifPresent(returned -> quotes.add(
                        new Pieces.Quote("Why it was returned", returned.why().reason())));
        scene.handoff()
                .ownership()
                .flatMap(Ownership::readBack)
                .ifPresent(readBack -> quotes.add(new Pieces.Quote("In the owner's words", readBack.words())));
        var ended = scene.handoff().state() == State.CANCELED ? "Why it was canceled" : "What was done";
        scene.handoff().lastWord().ifPresent(note -> quotes.add(new Pieces.Quote(ended, note.words())));
        return quotes;
    }

    private static List<ButtonElement> buttons(Scene scene) {
        return switch (scene.handoff().state()) {
            case OPEN ->
                List.of(
                        Pieces.primary(Press.ACKNOWLEDGE, scene),
                        Pieces.button(Press.RETURN, scene),
                        Pieces.button(Press.REDIRECT, scene));
            case ACKNOWLEDGED ->
                List.of(
                        Pieces.primary(Press.RESOLVE, scene),
                        Pieces.button(Press.RELEASE, scene),
                        Pieces.button(Press.RETURN, scene),
                        Pieces.button(Press.REDIRECT, scene));
            case WAITING ->
                List.of(
                        Pieces.primary(Press.RESOLVE, scene),
                        Pieces.button(Press.RESUME, scene),
                        Pieces.button(Press.RELEASE, scene));
            case RETURNED, RESOLVED, CLOSED, CANCELED -> List.of();
        };
    }
}
