package dev.baton;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An absolute http or https address; loopback and plain http are the operator's choice. */
final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** More than {@link URI#getHost} knows: names of containers may have an underscore. No user or password. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::([0-9]{1,5}))?");

    private WebAddress() {}

    static Optional<URI> read(String text, String name, Variables variables) {
        return parse(text)
                .filter(WebAddress::isUsable)
                .or(() -> variables.wrong(
                        name,
                        "must be an absolute http or https"
                                + " address without user or password, for instance https://example.org/path"));
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(URI address) {
        if (address.getScheme() == null || address.getRawAuthority() == null) {
            return false;
        }
        Matcher authority = AUTHORITY.matcher(address.getRawAuthority());
        return SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                && authority.matches()
                && isPort(Optional.ofNullable(authority.group(1)));
    }

    private static boolean isPort(Optional<String> digits) {
        return digits.map(Integer::valueOf)
                .filter(port -> port < 1 || port > 65_535)
                .isEmpty();
    }
}
