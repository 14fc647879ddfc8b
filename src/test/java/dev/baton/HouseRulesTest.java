package dev.baton;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The house keeps its rules. That each rule can be broken is shown on a planted house, built in the same way: there it
 * finds exactly the classes that break it.
 */
class HouseRulesTest {
    private static final String ROOT = "dev.baton";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final String PLANTED = "dev.baton.planted";
    private static final JavaClasses PLANTED_HOUSE = new ClassFileImporter().importPackages(PLANTED);

    @ParameterizedTest
    @EnumSource
    void theHouseKeepsIt(HouseRule rule) {
        assertThat(HOUSE.stream().flatMap(type -> rule.faults(type, ROOT))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoBreaksItIsFound(HouseRule rule) {
        assertThat(PLANTED_HOUSE.stream()
                        .filter(type -> rule.faults(type, PLANTED).findAny().isPresent())
                        .map(HouseRulesTest::outermost)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        breaking(rule).map(name -> PLANTED + "." + name).toList());
    }

    @Test
    void noTwoRoomsImportEachOther() {
        assertThat(noCycles(ROOT).evaluate(HOUSE).getFailureReport().getDetails())
                .isEmpty();
        assertThat(noCycles(PLANTED)
                        .evaluate(PLANTED_HOUSE)
                        .getFailureReport()
                        .getDetails()
                        .toString())
                .contains("Slice slack")
                .contains("Slice usecase");
    }

    @Test
    void theWholeHouseIsLookedAt() {
        assertThat(HOUSE.stream()
                        .flatMap(type -> Room.of(type, ROOT).stream())
                        .distinct()
                        .toList())
                .containsExactlyInAnyOrder(Room.values());
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private static Stream<String> breaking(HouseRule rule) {
        return switch (rule) {
            case EVERY_CLASS_LIVES_IN_A_ROOM, EVERY_PACKAGE_IS_NULL_MARKED -> Stream.of("attic.Dust");
            case A_ROOM_IMPORTS_ONLY_THE_ROOMS_IT_MAY ->
                Stream.of(
                        "handoff.Chatty",
                        "usecase.SpeakService",
                        "slack.view.ButtonImpl",
                        "schedule.Lap",
                        "playground.Visitor");
            case A_ROOM_IMPORTS_ONLY_THE_LIBRARIES_IT_MAY ->
                Stream.of("Hall", "handoff.Chatty", "slack.view.ButtonImpl");
            case THE_STORE_SEES_ONLY_THE_PORTS_OF_USE_CASES -> Stream.of("store.Meddler");
            case SQL_STAYS_IN_THE_STORE, SLACKS_TYPES_STAY_WITH_SLACK, OKHTTP_STAYS_IN_THE_ROOM_OF_SLACK ->
                Stream.of("Hall");
            case THE_REAL_CLOCK_IS_READ_AT_THE_EDGE -> Stream.of("handoff.ClockReader", "handoff.Stopwatch");
            case THE_SCHEDULE_ALONE_MEASURES_NANOSECONDS, THE_ENVIRONMENT_IS_READ_IN_MAIN ->
                Stream.of("handoff.Stopwatch");
            case NO_STATIC_FIELD_CHANGES -> Stream.of("handoff.Counter", "handoff.Register", "handoff.Table");
            case NAMES_SAY_WHAT_A_CLASS_IS -> Stream.of("usecase.SpeakService", "slack.view.ButtonImpl");
            case ONLY_THE_HALL_WRITES_TO_THE_CONSOLE -> Stream.of("handoff.Chatty", "handoff.Complaint");
            case LOGS_GO_THROUGH_SLF4J -> Stream.of("handoff.Chatty");
        };
    }

    private static String outermost(JavaClass type) {
        return type.getName().split("\\$", 2)[0];
    }
}
