package dev.baton.slack.view;

import dev.baton.directory.Holidays;
import dev.baton.directory.Members;
import dev.baton.directory.Question;
import dev.baton.directory.Team;
import dev.baton.directory.UserGroupId;
import dev.baton.directory.WorkingHours;
import dev.baton.handoff.Brief;
import dev.baton.handoff.ChannelId;
import dev.baton.handoff.Circle;
import dev.baton.handoff.Closing;
import dev.baton.handoff.Course;
import dev.baton.handoff.Given;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffId;
import dev.baton.handoff.Hop;
import dev.baton.handoff.Ladder;
import dev.baton.handoff.Milestones;
import dev.baton.handoff.Note;
import dev.baton.handoff.Ownership;
import dev.baton.handoff.Ownership.ReadBack;
import dev.baton.handoff.PersonId;
import dev.baton.handoff.Rating;
import dev.baton.handoff.Returned;
import dev.baton.handoff.Silence;
import dev.baton.handoff.State;
import dev.baton.handoff.Target;
import dev.baton.handoff.TeamKey;
import dev.baton.handoff.ThreadRef;
import dev.baton.handoff.Urgency;
import dev.baton.handoff.Via;
import dev.baton.handoff.Waiting;
import dev.baton.handoff.WorkingTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The longest and nastiest that people can write, of one kind: every field full to its last character. */
enum Worst {
    AMPERSANDS("&"),
    MENTIONS("<!channel> <@U1> <!here|x> <#C1|general> <!subteam^S1> @here @channel #general http://evil.example "),
    LINKS("<https://evil.example|https://good.example> <!date^0^now^https://evil.example|soon>"),
    MARKUP("*bold* _it_ ~no~ `code` ```\n> quote\n• list\n"),
    RIGHT_TO_LEFT("a\u202Eb\u2067c\u2066\u200F"),
    EMOJI("🧾"),
    CLUSTERS("👩‍👩‍👧‍👦🏳️‍🌈👍🏽"),
    COMBINED("e" + "\u0301".repeat(500)),
    LINES("\u2028\n\u0085x"),
    FINE("A quiet sentence. ");

    private final String piece;

    Worst(String piece) {
        this.piece = piece;
    }

    /** So many characters of it, as a form would give it. */
    String of(int characters) {
        var pieces = characters / piece.codePointCount(0, piece.length()) + 1;
        var text = "x" + piece.repeat(pieces);
        var whole =
                text.substring(0, text.offsetByCodePoints(0, characters - 1)).stripTrailing();
        return whole + "!";
    }

    Brief brief() {
        var background = new Brief.Background(
                Optional.of(Given.START.plus(Duration.ofDays(2))),
                Optional.of(of(Brief.MAX_TRIED)),
                Optional.of(of(Brief.MAX_BEHALF)),
                questions().stream()
                        .map(question -> new Brief.Answer(question.label(), of(Brief.MAX_ANSWER)))
                        .toList());
        return new Brief(of(Brief.MAX_ASK), of(Brief.MAX_SITUATION), of(Brief.MAX_STAKE), Urgency.URGENT, background);
    }

    private List<Question> questions() {
        return IntStream.range(0, 10)
                .mapToObj(i -> new Question("q" + i, fitting(Question.LONGEST_LABEL), i % 2 == 0))
                .toList();
    }

    /** Within so many UTF-16 units, as the directory counts. */
    private String fitting(int units) {
        return IntStream.iterate(units, n -> n - 1)
                .mapToObj(this::of)
                .filter(text -> text.length() <= units)
                .findFirst()
                .orElseThrow();
    }

    Handoff in(State state) {
        var owned = state != State.OPEN && state != State.RETURNED;
        var readBack = new ReadBack(of(ReadBack.MAX_WORDS), Optional.of(Given.START.plus(Duration.ofDays(1))));
        var over = state == State.RESOLVED || state == State.CLOSED || state == State.CANCELED;
        return new Handoff(
                new HandoffId(999_999_999),
                7,
                state,
                Given.JOANNE,
                brief(),
                Given.BILLING,
                Given.policy(),
                Optional.of(new ThreadRef(new ChannelId("C0SUPPORT"), "1772438000.000100")),
                new Ladder(2, 1, Given.START, Duration.ofHours(9), Optional.empty()),
                owned
                        ? Optional.of(new Ownership(Given.BEN, Given.START, Via.REACTION, Optional.of(readBack)))
                        : Optional.empty(),
                new LinkedHashSet<>(people(200)),
                new Milestones(
                        Given.START, Optional.of(Given.START), Optional.empty(), Optional.empty(), Optional.empty()),
                Map.of(Target.ACKNOWLEDGE, Target.Standing.BREACHED, Target.RESOLVE, Target.Standing.AT_RISK),
                over ? Optional.of(new Note(Given.BEN, of(Note.MAX_WORDS))) : Optional.empty(),
                3,
                course(state),
                circle(state));
    }

    private Circle circle(State state) {
        var seen = people(200).stream()
                .map(person -> new Circle.Seen(person, Given.START))
                .toList();
        var closing = new Closing(true, Optional.of(Rating.FAIR), Optional.of(of(Closing.MAX_WORDS)), false);
        return new Circle(seen, people(200), Optional.of(closing).filter(c -> state == State.CLOSED));
    }

    private Course course(State state) {
        var hop = new Hop(Given.BILLING, Given.BEN, of(Hop.MAX_REASON), Given.START, 1);
        var returned = new Returned(Given.BEN, new Returned.Why(of(Hop.MAX_REASON), Optional.empty()));
        return new Course(
                Collections.nCopies(9, hop),
                Optional.of(returned).filter(r -> state == State.RETURNED),
                new Silence(Given.START, Optional.empty(), false, Optional.empty()),
                Optional.of(Given.START).filter(until -> state == State.OPEN || state == State.ACKNOWLEDGED),
                Optional.of(new Waiting(Waiting.On.SENDER, Given.START, Optional.of(Given.START)))
                        .filter(waiting -> state == State.WAITING),
                List.of());
    }

    static List<PersonId> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PersonId("U0%09d".formatted(i)))
                .toList();
    }

    Team team(boolean withOnCall) {
        return new Team(
                Given.BILLING,
                fitting(Team.LONGEST_NAME),
                new ChannelId("C0BILLING"),
                withOnCall ? new Members.OfChannel() : new Members.OfUserGroup(new UserGroupId("S0BILLING")),
                withOnCall ? people(500) : List.of(),
                List.of(Given.BOSS),
                "standard",
                Given.policy(),
                new WorkingHours(
                        ZoneOffset.UTC,
                        EnumSet.allOf(DayOfWeek.class),
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        Holidays.none()),
                List.of(),
                Optional.of(of(1_000)),
                questions());
    }

    /** New and edited, with people on call and with a user group, with a card and without one. */
    Stream<Scene> scenes(State state) {
        var card = new ThreadRef(new ChannelId("C0BILLING"), "1772438400.000100");
        return Stream.of(
                scene(state, Optional.of(team(true)), Optional.of(card), Scene.Manner.NEW),
                scene(state, Optional.of(team(true)), Optional.of(card), Scene.Manner.NEW_AMONG_OTHERS),
                scene(state, Optional.of(team(false)), Optional.of(card), Scene.Manner.EDIT),
                scene(state, Optional.of(team(true)), Optional.of(card), Scene.Manner.EDIT_BEHIND),
                scene(state, Optional.empty(), Optional.empty(), Scene.Manner.NEW));
    }

    private Scene scene(State state, Optional<Team> team, Optional<ThreadRef> card, Scene.Manner manner) {
        var handoff = in(state);
        return new Scene(
                handoff,
                new OneTeam(team),
                handoff.clock(WorkingTime.aroundTheClock()),
                Given.START.plus(Duration.ofDays(400)),
                person -> Optional.of(of(200)),
                new Scene.CardLink("https://acme.slack.com/", card),
                manner,
                "0123456789abcdef01234567");
    }

    private record OneTeam(Optional<Team> team) implements Scene.Teams {
        @Override
        public Optional<Team> of(TeamKey key) {
            return team;
        }

        @Override
        public List<Team> all() {
            return team.stream().toList();
        }
    }
}
