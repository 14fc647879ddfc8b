package dev.baton.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Where Baton may send what people wrote: to Slack over TLS, or to whatever host it was told to call in Slack's place. */
record UploadAddresses(URI api) {
    private static final String SLACK = "slack.com";

    /** The address, where it is one of those. */
    Optional<URI> trusted(String given) {
        try {
            return Optional.of(new URI(given)).filter(this::isTrusted);
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private boolean isTrusted(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        return isAsTheApi(address) || isSlack(address);
    }

    private boolean isAsTheApi(URI address) {
        return address.getHost().equalsIgnoreCase(api.getHost())
                && api.getScheme().equals(address.getScheme());
    }

    private static boolean isSlack(URI address) {
        var host = address.getHost().toLowerCase(Locale.ROOT);
        var isStandard = address.getPort() == -1 || address.getPort() == 443;
        return "https".equals(address.getScheme()) && isStandard && (host.equals(SLACK) || host.endsWith("." + SLACK));
    }
}
