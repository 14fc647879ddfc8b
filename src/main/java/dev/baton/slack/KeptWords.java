package dev.baton.slack;

import dev.baton.directory.Kept;
import dev.baton.directory.Problem;
import dev.baton.handoff.PersonId;
import dev.baton.slack.view.Inert;
import dev.baton.slack.view.Scene;
import dev.baton.usecase.KeepDirectory.Result;
import dev.baton.usecase.Stewards;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody who keeps the directory, or would like to, is told. Plain, as it stands in forms. */
record KeptWords(Stewards stewards, Scene.Names names) {
    static final String TITLE = "Teams";
    static final String IN_FILE = "That stands in the file of teams, and is changed there; or it is not there any more."
            + " `/handoff teams` shows what there is.";

    private static final int MOST_NAMES = 5;
    private static final Pattern PERSON = Pattern.compile("(?<![\"\\w])[UW][A-Z0-9]{2,}(?!\\w)");

    static String removed(Kept.Kind kind) {
        return kind == Kept.Kind.TEAM
                ? "The team is removed. Nothing new can be handed to it; what stands with it runs on."
                : "The policy is removed. What runs by it already goes on as it began.";
    }

    String notAllowed() {
        var known = stewards.toTell().stream().limit(MOST_NAMES).map(this::name).collect(Collectors.joining(", "));
        return "Only stewards and people who administer this workspace can change the directory."
                + (known.isEmpty() ? "" : " Ask one of them: " + known + ".");
    }

    /** Why it was not kept. */
    String refusal(Result result) {
        if (result instanceof Result.Taken taken) {
            return "There is one called “" + taken.edit().name() + "” already. Choose another name, or edit that one.";
        }
        if (result instanceof Result.Overtaken overtaken) {
            return name(overtaken.by())
                    + " has changed this since you opened it, so yours was not saved. Close it and open it anew.";
        }
        if (result instanceof Result.Breaking breaking) {
            return "Not possible as long as “" + breaking.other().kept().name() + "” stands as it does: "
                    + breaking.other().problems().stream().map(Problem::words).collect(Collectors.joining("; "));
        }
        if (result instanceof Result.Wrong wrong) {
            return wrong.problems().stream().map(Problem::words).collect(Collectors.joining("; "));
        }
        return notAllowed();
    }

    /** The problems with people by name: the file knows them by their ids. */
    List<Problem> named(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        problem.line(),
                        PERSON.matcher(problem.words())
                                .replaceAll(id -> Matcher.quoteReplacement(name(new PersonId(id.group()))))))
                .toList();
    }

    private String name(PersonId person) {
        return names.of(person).map(Inert::plain).orElse(person.value());
    }
}
