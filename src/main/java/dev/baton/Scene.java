package dev.baton;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.playground.Figure;
import dev.baton.playground.Playground;
import dev.baton.playground.Workspace;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a demo is played in: a workspace with people and channels, and the teams that Baton knows of.
 *
 * @param opening makes the workspace, by whose clock
 * @param figures whom one can act as
 * @param teams what their file says
 * @param zone where all of them sit
 */
record Scene(Function<InstantSource, Workspace> opening, List<Figure> figures, String teams, ZoneId zone) {

    /** The firm that Baton brings along. */
    static Scene ofTheHouse() throws IOException {
        return new Scene(
                clock -> Playground.start(clock).workspace(), Playground.FIGURES, teamsOfTheHouse(), Playground.ZONE);
    }

    static String teamsOfTheHouse() throws IOException {
        try (var file = Objects.requireNonNull(Scene.class.getResourceAsStream("/demo.yml"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
