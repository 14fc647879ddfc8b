package dev.baton.playground;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/**
 * A small firm to try Baton in. Joanne is in client support, and Maria supervises her; Ben and Bia are Billing, which Bob
 * supervises; Tia is Tax, which Tom supervises; Ada is the steward. All of them sit in Berlin.
 */
public final class Playground implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    public static final String SUPPORT = "C0SUPPORT";
    public static final String BILLING = "C0BILLING";
    private static final String TAX = "C0TAX";

    /** Nobody plays against the clock of a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Whom one can act as, those first whom the story needs. */
    public static final List<Figure> FIGURES = List.of(
            new Figure("U0JOANNE", "Client support"),
            new Figure("U0BEN", "Billing, on call"),
            new Figure("U0BIA", "Billing"),
            new Figure("U0BOB", "Supervises Billing"),
            new Figure("U0MARIA", "Supervises Joanne"),
            new Figure("U0TIA", "Tax"),
            new Figure("U0TOM", "Supervises Tax"),
            new Figure("U0ADA", "Steward"));

    private final Workspace workspace;
    private final Person joanne;
    private final Person maria;
    private final Person ben;
    private final Person bob;

    private Playground(Workspace workspace) {
        this.workspace = workspace;
        joanne = person("U0JOANNE", "joanne");
        maria = person("U0MARIA", "maria");
        ben = person("U0BEN", "ben");
        bob = person("U0BOB", "bob");
        var bia = person("U0BIA", "bia");
        var tia = person("U0TIA", "tia");
        var tom = person("U0TOM", "tom");
        person("U0ADA", "ada");
        workspace.channel(SUPPORT, "support", joanne.id(), maria.id());
        workspace.channel(BILLING, "billing", ben.id(), bia.id(), bob.id());
        workspace.channel(TAX, "tax", tia.id(), tom.id());
    }

    /** With everybody in their place; the clock is the time in there. */
    public static Playground start(InstantSource clock) {
        return new Playground(empty(clock, ZONE));
    }

    /** A workspace to play in with nobody in it yet, where people in that zone will look at what is shown. */
    public static Workspace empty(InstantSource clock, ZoneId zone) {
        var workspace = Workspace.start(clock);
        workspace.patience(PATIENCE);
        workspace.trouble().triggerLife(PATIENCE);
        workspace.readIn(zone);
        return workspace;
    }

    private Person person(String id, String name) {
        return workspace.person(Profile.of(id, name).in(ZONE.getId()));
    }

    public Workspace workspace() {
        return workspace;
    }

    public Person joanne() {
        return joanne;
    }

    public Person maria() {
        return maria;
    }

    public Person ben() {
        return ben;
    }

    public Person bob() {
        return bob;
    }

    @Override
    public void close() {
        workspace.close();
    }
}
