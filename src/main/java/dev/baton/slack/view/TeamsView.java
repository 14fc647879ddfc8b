package dev.baton.slack.view;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import dev.baton.directory.Kept;
import dev.baton.directory.Register;
import dev.baton.directory.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The directory, a page at a time; whoever keeps it finds there the buttons for that.
 *
 * @param toKeep what stewards see besides; empty for everybody else
 */
public record TeamsView(Scene.Names names, Instant now, Optional<Register> toKeep) {
    /** Three blocks each, of the fifty that Slack allows. */
    private static final int OF_A_PAGE = 14;

    private static final int LEFT_OUT_SHOWN = 3;
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_REACH = 200;
    private static final int LONGEST_HANDLES = 200;
    private static final String NONE = "No team is set up yet.";

    /** That page of them; the last one where there are not so many. */
    public Rendered page(List<Team> teams, int wanted) {
        var pages = Math.max(1, (teams.size() + OF_A_PAGE - 1) / OF_A_PAGE);
        var page = Math.max(1, Math.min(wanted, pages));
        var shown =
                teams.stream().skip((page - 1L) * OF_A_PAGE).limit(OF_A_PAGE).toList();
        List<LayoutBlock> blocks = new ArrayList<>();
        toKeep.ifPresent(register -> addKeeping(blocks, register));
        shown.forEach(team -> addTeam(blocks, team));
        var more = pages == 1
                ? ""
                : "Page " + page + " of " + pages + ": `/handoff teams " + (page % pages + 1) + "` shows another one.";
        if (teams.isEmpty()) {
            blocks.add(Pieces.says(none()));
        }
        if (!more.isEmpty()) {
            blocks.add(Pieces.notes(more));
        }
        var text = shown.stream().map(this::sentence).collect(Collectors.joining("\n"));
        return new Rendered((teams.isEmpty() ? none() : text + "\n" + more).strip(), blocks);
    }

    private String none() {
        return toKeep.isPresent() ? NONE : NONE + " Somebody who administers this workspace can do that.";
    }

    private static void addKeeping(List<LayoutBlock> blocks, Register register) {
        blocks.add(Pieces.buttons(List.of(
                Pieces.button(Press.ADD_TEAM, "directory"),
                Pieces.button(Press.SHOW_POLICIES, "directory"),
                Pieces.button(Press.SHOW_PEOPLE, "directory"))));
        register.leftOut().stream()
                .filter(out -> out.kept().kind() == Kept.Kind.TEAM)
                .limit(LEFT_OUT_SHOWN)
                .forEach(out -> blocks.add(KeptViews.leftOut(out, Press.REMOVE_TEAM)));
    }

    private void addTeam(List<LayoutBlock> blocks, Team team) {
        var title = SectionBlock.builder().text(Pieces.markdown(TeamFacts.title(team)));
        toKeep.flatMap(register -> register.find(Kept.Kind.TEAM, team.key().value()))
                .ifPresent(kept -> title.accessory(Pieces.button(Press.EDIT_TEAM, kept.name())));
        blocks.add(title.build());
        team.reachUs()
                .map(words -> Inert.cut(words, LONGEST_REACH))
                .ifPresent(words -> blocks.add(Pieces.quotes(List.of(new Pieces.Quote("", words)))));
        blocks.add(Pieces.notes(facts(team)));
    }

    private String sentence(Team team) {
        var reach = team.reachUs()
                .map(words -> " " + Inert.line(Inert.cut(words, LONGEST_REACH)))
                .orElse("");
        return TeamFacts.title(team) + reach + " " + facts(team);
    }

    private String facts(Team team) {
        var handles = team.handles().isEmpty()
                ? ""
                : " · handles " + Inert.line(Inert.cut(String.join(", ", team.handles()), LONGEST_HANDLES));
        return TeamFacts.words(team, onCall(team), now) + handles + inFile(team);
    }

    private String inFile(Team team) {
        return toKeep.filter(register -> register.find(
                                        Kept.Kind.TEAM, team.key().value())
                                .isEmpty())
                        .isPresent()
                ? " · in the file, to be changed there"
                : "";
    }

    /** By name: nobody is to be called by somebody who only reads. */
    private String onCall(Team team) {
        return team.onCall().stream()
                .filter(person -> !names.hasLeft(person))
                .limit(MOST_NAMES)
                .map(person -> names.of(person).orElse(person.value()))
                .map(name -> Inert.line(Inert.cut(name, LONGEST_NAME)))
                .collect(Collectors.joining(", "));
    }
}
