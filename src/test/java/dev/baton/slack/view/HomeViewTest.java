package dev.baton.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.Filed;
import dev.baton.handoff.Home;
import dev.baton.handoff.Move;
import dev.baton.handoff.State;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Home as full and as nasty as people can make it. */
class HomeViewTest {
    private static final Home.Part EMPTY = new Home.Part(List.of(), 0);

    @ParameterizedTest
    @EnumSource
    void atItsWorst(Worst worst) {
        for (var state : State.values()) {
            worst.scenes(state).forEach(scene -> {
                var row = new Home.Row(new Filed(scene.handoff(), Optional.empty()), Optional.of(Move.ACKNOWLEDGE));
                var part = new Home.Part(Collections.nCopies(10, row), 490);
                var view = new HomeView(new Home(Home.Occasion.USUAL, part, part, part), filed -> scene).view();
                assertThat(SlacksLimits.faultsOf(view)).as("%s", state).isEmpty();
                assertThat(view.getBlocks()).hasSizeLessThan(45);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNothing(Home.Occasion occasion) {
        var view = new HomeView(new Home(occasion, EMPTY, EMPTY, EMPTY), filed -> {
                    throw new IllegalStateException("nothing to show");
                })
                .view();
        assertThat(SlacksLimits.faultsOf(view)).isEmpty();
    }
}
