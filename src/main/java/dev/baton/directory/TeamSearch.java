package dev.baton.directory;

import dev.baton.directory.SearchWord.Closeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds teams by words in any order: their key, their name and the words they handle. The time it takes does not grow with
 * the text, of which only the beginning counts.
 */
final class TeamSearch {
    /** How many teams may answer. */
    static final int MOST = 3;

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 20;

    /** A key, a name or a handled word, which may be several words. */
    private record Term(Team team, Set<SearchWord> words) {}

    /** What of a term was asked for, and how closely; the words typed that it answers. */
    private record Hit(Term term, Closeness closeness, Set<SearchWord> answered) {
        private static final Comparator<Hit> BEST_FIRST =
                Comparator.comparing(Hit::closeness).thenComparing(hit -> -hit.answered.size());

        Team team() {
            return term.team;
        }
    }

    private final List<Term> terms = new ArrayList<>();
    private final Set<SearchWord> known;

    TeamSearch(List<Team> teams) {
        teams.forEach(team -> Stream.of(Stream.of(team.key().value(), team.name()), team.handles().stream())
                .flatMap(words -> words)
                .forEach(words -> add(team, words)));
        known = terms.stream().flatMap(term -> term.words.stream()).collect(Collectors.toUnmodifiableSet());
    }

    private void add(Team team, String words) {
        var set = SearchWord.in(words).collect(Collectors.toUnmodifiableSet());
        if (!set.isEmpty()) {
            terms.add(new Term(team, set));
        }
    }

    /** The best first; those whose word is meant exactly before those in another form, a slip of the pen last. */
    List<Directory.Match> find(String text) {
        var typed = SearchWord.in(text.substring(0, Math.min(text.length(), LONGEST)))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
        Map<SearchWord, Map<SearchWord, Closeness>> meant = new HashMap<>();
        typed.forEach(word -> meant(word)
                .forEach((of, closeness) ->
                        meant.computeIfAbsent(of, w -> new HashMap<>()).put(word, closeness)));
        var hits = terms.stream()
                .flatMap(term -> hit(term, meant).stream())
                .sorted(Hit.BEST_FIRST)
                .toList();
        return hits.stream()
                .map(Hit::team)
                .distinct()
                .limit(MOST)
                .map(team -> new Directory.Match(team, saysMore(team, typed, hits)))
                .toList();
    }

    /** What the teams know of a word, as closely as any of them knows it: a slip is only thought of where nothing fits. */
    private Map<SearchWord, Closeness> meant(SearchWord typed) {
        var close = known.stream().collect(Collectors.groupingBy(typed::to, Collectors.toUnmodifiableSet()));
        var right = Stream.of(Closeness.SAME, Closeness.FORM)
                .flatMap(closeness -> close.getOrDefault(closeness, Set.of()).stream())
                .toList();
        var found = right.isEmpty() ? close.getOrDefault(Closeness.SLIP, Set.of()) : right;
        return found.stream().collect(Collectors.toMap(word -> word, typed::to));
    }

    /** Part of a term counts as a form of it, unless that is a small word such as "of". */
    private static Optional<Hit> hit(Term term, Map<SearchWord, Map<SearchWord, Closeness>> meant) {
        var asked = term.words.stream().filter(meant::containsKey).toList();
        var whole = asked.size() == term.words.size();
        if (asked.isEmpty() || (!whole && asked.stream().noneMatch(SearchWord::isTelling))) {
            return Optional.empty();
        }
        var closest = asked.stream()
                .map(word -> meant.getOrDefault(word, Map.of()).values().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(Closeness.NONE))
                .max(Comparator.naturalOrder())
                .orElse(Closeness.NONE);
        var answered = asked.stream()
                .flatMap(word -> meant.getOrDefault(word, Map.of()).keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        var closeness = whole || closest != Closeness.SAME ? closest : Closeness.FORM;
        return Optional.of(new Hit(term, closeness, answered));
    }

    private static boolean saysMore(Team team, List<SearchWord> typed, List<Hit> hits) {
        var answered = hits.stream()
                .filter(hit -> hit.team().equals(team))
                .flatMap(hit -> hit.answered.stream())
                .collect(Collectors.toSet());
        return !answered.containsAll(typed);
    }
}
