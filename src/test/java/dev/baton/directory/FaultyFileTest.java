package dev.baton.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said about a faulty file: the line, what is wrong, how to mend it. */
class FaultyFileTest {
    static List<String> problems(String yaml) {
        return DirectoryFile.parse(yaml) instanceof Read.Faulty faulty
                ? faulty.problems().stream().map(Problem::toString).toList()
                : List.of();
    }

    /** A file whose line 3 is a team with that in it. */
    private static String team(String body) {
        return "policies: {standard: {nudge_after: 1h}}\nteams:\n  billing: {channel: C0BILLING" + body + "}\n";
    }

    /** A file whose line 3 is the hours of a team. */
    private static String hours(String body) {
        return "policies: {standard: {nudge_after: 1h}}\nteams: {billing: {channel: C0BILLING,\n  hours: {" + body
                + "}}}\n";
    }

    /** A file whose line 2 is a policy. */
    private static String policy(String body) {
        return "policies:\n  standard: {" + body + "}\n";
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("team: {}\n", "line 1: unknown key \"team\"; did you mean \"teams\"?"),
                arguments("- a\n", "line 1: this must be a group of keys and values"),
                arguments("workspace: [a]\n", "line 1: workspace: this must be a group of keys and values"),
                arguments("workspace: {stewards: U0A}\n", "line 1: stewards of workspace: this must be a list"),
                arguments(
                        "workspace: {stewards: [u0a]}\n",
                        "line 1: stewards of workspace: \"u0a\" is no person's id; write the one from their profile, which starts with U or W, such as U0BEN"),
                arguments(
                        "workspace:\n  timezone: Europe/Berlim\n",
                        "line 2: timezone of workspace: \"Europe/Berlim\" is no time zone; did you mean \"Europe/Berlin\"?"),
                arguments(
                        "workspace: {timezone: Mars}\n",
                        "line 1: timezone of workspace: \"Mars\" is no time zone; write one such as Europe/Berlin"),
                arguments(
                        "workspace: {digest_at: 9:00}\n",
                        "line 1: digest_at of workspace: \"9:00\" is no time of day; write it from \"00:00\" to \"23:59\", two digits each, in quotes, such as \"09:00\""),
                arguments(
                        "workspace: {digest_at: 9}\n",
                        "line 1: digest_at of workspace: \"9\" is no time of day; write it from \"00:00\" to \"23:59\", two digits each, in quotes, such as \"09:00\""),
                arguments(
                        "workspace: {digest_at: \"24:00\"}\n",
                        "line 1: digest_at of workspace: \"24:00\" is no time of day; write it from \"00:00\" to \"23:59\", two digits each, in quotes, such as \"09:00\""),
                arguments(
                        "workspace: {handoffs_per_minute: 0}\n",
                        "line 1: handoffs_per_minute of workspace: \"0\" is no whole number from 1 to 99999; write one, such as 10"),
                arguments(
                        "workspace: {retention: 1y}\n",
                        "line 1: retention of workspace: \"1y\" is no length of time; write a number from 1 to 999999 and one of s, m, h, d, w, such as 4h"),
                arguments(
                        "workspace: {}\nworkspace: {}\n",
                        "line 2: \"workspace\" stands here a second time, first on line 1; keep one"),
                arguments(
                        "people: {U0A: {}}\n",
                        "line 1: person \"U0A\": supervisor is missing; add it, such as supervisor: U0MARIA"),
                arguments(
                        "people: {U0A: {supervisor: U0A}}\n",
                        "line 1: people: U0A is their own supervisor; name somebody else"),
                arguments(
                        "people:\n  U0X: {supervisor: U0A}\n  U0A: {supervisor: U0B}\n  U0B: {supervisor: U0C}\n  U0C: {supervisor: U0A}\n",
                        "line 3: people: U0A → U0B → U0C → U0A supervise each other in a circle; take one out"),
                arguments(
                        "people: {joanne: {supervisor: U0B}}\n",
                        "line 1: people: \"joanne\" is no person's id; write the one from their profile, which starts with U or W, such as U0BEN"),
                arguments("people: {U0A: U0B}\n", "line 1: person \"U0A\": this must be a group of keys and values"),
                arguments(
                        policy("nudge_every: 1h"),
                        "line 2: policy \"standard\": nudge_after is missing; add it, such as nudge_after: 1h"),
                arguments(
                        policy("nudge_after: 0h"),
                        "line 2: nudge_after of policy \"standard\": \"0h\" is no length of time; write a number from 1 to 999999 and one of s, m, h, d, w, such as 4h"),
                arguments(
                        policy("nudge_after: -1h"),
                        "line 2: nudge_after of policy \"standard\": \"-1h\" is no length of time; write a number from 1 to 999999 and one of s, m, h, d, w, such as 4h"),
                arguments(
                        policy("nudge_after: 30"),
                        "line 2: nudge_after of policy \"standard\": \"30\" is no length of time; write a number from 1 to 999999 and one of s, m, h, d, w, such as 4h"),
                arguments(
                        policy("nudge_after: 1h, lapse: 2d"),
                        "line 2: policy \"standard\": unknown key \"lapse\"; known are \"nudge_after\", \"nudge_every\", \"escalate\", \"acknowledge_within\", \"connect_within\", \"resolve_within\", \"close_after\", \"lapse_after\""),
                arguments(
                        policy("nudge_after: 1h, escalate: {after: 1h}"),
                        "line 2: escalate of policy \"standard\": this must be a list"),
                arguments(
                        policy("nudge_after: 1h, escalate: [{after: 1h}]"),
                        "line 2: level 1 of policy \"standard\": to is missing; add it, such as to: team_supervisors"),
                arguments(
                        policy("nudge_after: 1h, escalate: [{to: parties}]"),
                        "line 2: level 1 of policy \"standard\": after is missing; add it, such as after: 4h"),
                arguments(
                        policy("nudge_after: 1h, escalate: [{after: 1h, to: team_supervisor}]"),
                        "line 2: to of level 1 of policy \"standard\": \"team_supervisor\" is nobody a level can tell; did you mean \"team_supervisors\"?"),
                arguments(
                        policy("nudge_after: 1h, escalate: [{after: 1h, to: boss}]"),
                        "line 2: to of level 1 of policy \"standard\": \"boss\" is nobody a level can tell; known are \"team_supervisors\", \"sender_supervisor\", \"parties\""),
                arguments(
                        policy("nudge_after: 1h, escalate: [{after: 4h, to: parties}, {after: 4h, to: parties}]"),
                        "line 2: after of level 2 of policy \"standard\": \"4h\" does not come after \"4h\" of the level before it; let levels ascend"),
                arguments(
                        policy("nudge_after: 1h, escalate: [{after: 1d, to: parties},\n   {after: 20h, to: parties}]"),
                        "line 3: after of level 2 of policy \"standard\": \"20h\" does not come after \"1d\" of the level before it (a working day around the clock has 24 h); let levels ascend"),
                arguments(
                        policy("nudge_after: 1h, escalate: [{after: 10h, to: parties}, {after: 1d, to: parties}]")
                                + "teams: {a: {channel: C0A, hours: {days: mon-fri, from: \"09:00\", to: \"17:30\"}}}\n",
                        "line 2: after of level 2 of policy \"standard\": \"1d\" does not come after \"10h\" of the level before it (a working day of team \"a\" has 8 h 30 min); let levels ascend"),
                arguments(
                        team(", chanel: C0X"),
                        "line 3: team \"billing\": unknown key \"chanel\"; did you mean \"channel\"?"),
                arguments(team(", name: [a]"), "line 3: name of team \"billing\": this must be text"),
                arguments(team(", name: 42"), "line 3: name of team \"billing\": this must be text; put it in quotes"),
                arguments(
                        team(", name: \"\""),
                        "line 3: name of team \"billing\": this is empty; write something, or leave the key out"),
                arguments(
                        team(", name: \"  \""),
                        "line 3: name of team \"billing\": this is empty; write something, or leave the key out"),
                arguments(
                        team(", name:"),
                        "line 3: name of team \"billing\": nothing is written here; write text, or leave the key out"),
                arguments(
                        team(", name: " + "x".repeat(61)),
                        "line 3: name of team \"billing\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" has 61 characters; shorten it to 60"),
                arguments(
                        team(", name: \"a\\u202Eb\""),
                        "line 3: name of team \"billing\": \"a\uFFFDb\" has a hidden character (U+202E); remove it"),
                arguments(
                        team(", name: \"a\\nb\""),
                        "line 3: name of team \"billing\": \"a\uFFFDb\" has a hidden character (U+000A); remove it"),
                arguments(
                        "policies: {p: {nudge_after: 1h}}\nteams:\n  billing:\n    name: Billing\n",
                        "line 3: team \"billing\": channel is missing; add it, such as channel: C0BILLING"),
                arguments(
                        "policies: {p: {nudge_after: 1h}}\nteams: {billing: {channel: billing}}\n",
                        "line 2: channel of team \"billing\": \"billing\" is no channel id; write the one from the channel's details, which starts with C or G, such as C0BILLING"),
                arguments(
                        "policies: {p: {nudge_after: 1h}}\nteams: {billing: C0BILLING}\n",
                        "line 2: team \"billing\": this must be a group of keys and values"),
                arguments(
                        "policies: {p: {nudge_after: 1h}}\nteams: {Billing: {channel: C0B}}\n",
                        "line 2: teams: \"Billing\" is no team key; use a-z, 0-9 and - only, at most 40 of them"),
                arguments(
                        "policies: {p: {nudge_after: 1h}}\nteams: {\"b\\u0456lling\": {channel: C0B}}\n",
                        "line 2: teams: \"b\u0456lling\" is no team key; use a-z, 0-9 and - only, at most 40 of them"),
                arguments(
                        "policies: {p: {nudge_after: 1h}}\nteams: {status: {channel: C0B}}\n",
                        "line 2: teams: \"status\" is a command of /handoff; choose another word"),
                arguments(
                        "teams: {a: {channel: C0A}}\n",
                        "line 1: team \"a\": policy is missing; write a policy under policies: and name it here"),
                arguments(
                        "teams: {a: {channel: C0A, policy: p}}\n",
                        "line 1: policy of team \"a\": there is no policy \"p\"; write it under policies:"),
                arguments(
                        "policies: {p: {nudge_after: 1h}, q: {nudge_after: 1h}}\nteams: {a: {channel: C0A}}\n",
                        "line 2: team \"a\": policy is missing; name one, known are \"p\", \"q\""),
                arguments(
                        team(", policy: standart"),
                        "line 3: policy of team \"billing\": there is no policy \"standart\"; did you mean \"standard\"?"),
                arguments(
                        team(", policy: fast"),
                        "line 3: policy of team \"billing\": there is no policy \"fast\"; known are \"standard\""),
                arguments(
                        team("}\n  billing: {channel: C0OTHER"),
                        "line 4: teams: \"billing\" stands here a second time, first on line 3; keep one"),
                arguments(
                        team("}\n  tax: {channel: C0BILLING"),
                        "line 4: channel of team \"tax\": \"C0BILLING\" is already the channel of team \"billing\"; each team has its own"),
                arguments(
                        team(", name: Money}\n  tax: {channel: C0TAX, name: \" MONEY \""),
                        "line 4: name of team \"tax\": \"MONEY\" already belongs to team \"billing\" on line 3; a word belongs to one team"),
                arguments(
                        team(", handles: [vat]}\n  tax: {channel: C0TAX, handles: [VAT]"),
                        "line 4: handles of team \"tax\": \"VAT\" already belongs to team \"billing\" on line 3; a word belongs to one team"),
                arguments(
                        team("}\n  tax: {channel: C0TAX, handles: [billing]"),
                        "line 4: handles of team \"tax\": \"billing\" already belongs to team \"billing\" on line 3; a word belongs to one team"),
                arguments(
                        team(", handles: [vat, Vat]"),
                        "line 3: handles of team \"billing\": \"Vat\" stands here twice; keep one"),
                arguments(
                        team(", handles: [Help]"),
                        "line 3: handles of team \"billing\": \"Help\" is a command of /handoff; choose another word"),
                arguments(team(", handles: vat"), "line 3: handles of team \"billing\": this must be a list"),
                arguments(
                        team(", handles: [404]"),
                        "line 3: handles of team \"billing\": this must be text; put it in quotes"),
                arguments(team(", handles: [[a]]"), "line 3: handles of team \"billing\": this must be text"),
                arguments(
                        team(", members: []"),
                        "line 3: members of team \"billing\": this names nobody; list people, or leave the key out"),
                arguments(
                        team(", members: [ben]"),
                        "line 3: members of team \"billing\": \"ben\" is no person's id; write the one from their profile, which starts with U or W, such as U0BEN"),
                arguments(
                        team(", members: [U0A], usergroup: S0A"),
                        "line 3: usergroup of team \"billing\": members is given as well; keep one of the two"),
                arguments(
                        team(", usergroup: C0A"),
                        "line 3: usergroup of team \"billing\": \"C0A\" is no user group id; write the one that starts with S, such as S0BILLING"),
                arguments(team(", on_call: U0A"), "line 3: on_call of team \"billing\": this must be a list"),
                arguments(
                        team(", supervisors: [S0A]"),
                        "line 3: supervisors of team \"billing\": \"S0A\" is no person's id; write the one from their profile, which starts with U or W, such as U0BEN"),
                arguments(
                        team(", reach_us: " + "x".repeat(1001)),
                        "line 3: reach_us of team \"billing\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" has 1001 characters; shorten it to 1000"),
                arguments(
                        team(", reach_us: \"a\\u0007b\""),
                        "line 3: reach_us of team \"billing\": \"a\uFFFDb\" has a hidden character (U+0007); remove it"),
                arguments(
                        team(", questions: [{key: a}]"),
                        "line 3: question 1 of team \"billing\": label is missing; add it, such as label: \"Client number\""),
                arguments(
                        team(", questions: [{label: a}]"),
                        "line 3: question 1 of team \"billing\": key is missing; add it, such as key: client"),
                arguments(
                        team(", questions: [{key: A, label: a}]"),
                        "line 3: key of question 1 of team \"billing\": \"A\" is no key; use a-z, 0-9, _ and - only, at most 40 of them"),
                arguments(
                        team(", questions: [{key: a, label: a}, {key: a, label: b}]"),
                        "line 3: key of question 2 of team \"billing\": \"a\" is the key of another question of this team; choose a new one"),
                arguments(
                        team(", questions: [{key: a, label: a, required: yes}]"),
                        "line 3: required of question 1 of team \"billing\": \"yes\" must be true or false"),
                arguments(
                        team(", questions: [{key: a, label: " + "x".repeat(151) + "}]"),
                        "line 3: label of question 1 of team \"billing\": \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" has 151 characters; shorten it to 150"),
                arguments(
                        team(", questions: ["
                                + IntStream.range(0, 11)
                                        .mapToObj(i -> "{key: k" + i + ", label: l}")
                                        .collect(Collectors.joining(", "))
                                + "]"),
                        "line 3: questions of team \"billing\": there are 11 questions; ask at most 10"),
                arguments(
                        team(", hours: always"),
                        "line 3: hours of team \"billing\": this must be a group of keys and values"),
                arguments(
                        hours("from: \"09:00\", to: \"17:00\""),
                        "line 3: hours of team \"billing\": days is missing; add it, such as days: mon-fri"),
                arguments(
                        hours("days: mon-fri, to: \"17:00\""),
                        "line 3: hours of team \"billing\": from is missing; add it, such as from: \"09:00\""),
                arguments(
                        hours("days: mon-fri, from: \"09:00\""),
                        "line 3: hours of team \"billing\": to is missing; add it, such as to: \"17:00\""),
                arguments(
                        hours("days: mon-fry, from: \"09:00\", to: \"17:00\""),
                        "line 3: days of hours of team \"billing\": \"mon-fry\" is no days of the week; write mon, tue, wed, thu, fri, sat, sun, as mon-fri or [mon, wed, fri]"),
                arguments(
                        hours("days: [], from: \"09:00\", to: \"17:00\""),
                        "line 3: days of hours of team \"billing\": this names no day; write days, such as mon-fri"),
                arguments(
                        hours("days: mon-fri, from: 9, to: \"17:00\""),
                        "line 3: from of hours of team \"billing\": \"9\" is no time of day; write it from \"00:00\" to \"23:59\", two digits each, in quotes, such as \"09:00\""),
                arguments(
                        hours("days: mon-fri, from: \"09:00\", to: \"09:00\""),
                        "line 3: to of hours of team \"billing\": \"09:00\" is also when they start; write another time, or leave hours out for around the clock"),
                arguments(
                        hours("days: mon-fri, from: \"09:00\", to: \"17:00\", timezone: Berlin/Europe"),
                        "line 3: timezone of hours of team \"billing\": \"Berlin/Europe\" is no time zone; write one such as Europe/Berlin"),
                arguments(
                        hours("days: mon-fri, from: \"09:00\", to: \"17:00\", holidays: US-XX"),
                        "line 3: holidays of hours of team \"billing\": \"US-XX\" is no holiday region; known are \"US\", \"US-AK\", \"US-AL\", \"US-AR\", \"US-AZ\", \"US-CA\", \"US-CO\", \"US-CT\", \"US-DC\", \"US-DE\", \"US-FL\", \"US-GA\", \"US-HI\", \"US-IA\", \"US-ID\", \"US-IL\", \"US-IN\", \"US-KS\", \"US-KY\", \"US-LA\" and 32 more"),
                arguments(
                        hours("days: mon-fri, from: \"09:00\", to: \"17:00\", holidays: de-by"),
                        "line 3: holidays of hours of team \"billing\": \"de-by\" is no holiday region; did you mean \"DE-BY\"?"),
                arguments(
                        hours("days: mon-fri, from: \"09:00\", to: \"17:00\", holidays: UK"),
                        "line 3: holidays of hours of team \"billing\": \"UK\" is no holiday region; known are \"UA\", \"UG\", \"UM\", \"US\", \"UY\", \"UZ\""),
                arguments(
                        hours("days: mon-fri, from: \"09:00\", to: \"17:00\", holidays: 1"),
                        "line 3: holidays of hours of team \"billing\": \"1\" is no holiday region; write a country such as DE, or a part of one such as DE-BY"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultHasItsLineAndTheWordsToMendIt(String yaml, String problem) {
        assertThat(problems(yaml)).containsExactly(problem);
    }

    @Test
    void sixteenFaultsAreSixteenProblemsAtOnce() {
        assertThat(problems("""
                        workspace:
                          timezone: Europe/Berlim
                          digest_at: 9:00
                        people:
                          U0A: {supervisor: U0B}
                          U0B: {supervisor: U0A}
                        policies:
                          standard:
                            nudge_every: 0h
                            escalate: [{after: 8h, to: everybody}, {after: 4h, to: parties}]
                        teams:
                          billing:
                            chanel: C0BILLING
                            members: U0BEN
                            policy: standart
                            hours: {days: mon-fri, from: "09:00", to: "17:30", holidays: DE-XX}
                            handles: [invoice, who]
                          Tax:
                            channel: tax
                            handles: [invoice]
                        """).stream().map(p -> p.substring(0, p.indexOf(':'))))
                .containsExactly(
                        "line 2", "line 3", "line 5", "line 8", "line 9", "line 10", "line 10", "line 12", "line 13",
                        "line 14", "line 15", "line 16", "line 17", "line 18", "line 19", "line 20");
    }

    @Test
    void aHundredTeamsAreEnough() {
        var teams = IntStream.rangeClosed(1, 101)
                .mapToObj(i -> "  t" + i + ": {channel: C0T" + i + "}\n")
                .collect(Collectors.joining("", "policies: {p: {nudge_after: 1h}}\nteams:\n", ""));
        assertThat(problems(teams)).containsExactly("line 103: teams: there are 101 teams; keep at most 100");
    }

    @Test
    void aFaultInASharedPartIsToldOnce() {
        assertThat(problems("""
                        policies: {p: {nudge_after: 1h}}
                        teams:
                          a: {channel: C0A, hours: &office {days: mon-fri, from: "09:00", to: "17:00", holidays: XX}}
                          b: {channel: C0B, hours: *office}
                        """)).hasSize(2).allMatch(p -> p.startsWith("line 3: holidays of hours of team "));
    }
}
