package dev.baton.slack.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The frame of a page that brings its style along and may load and run nothing, whatever is in it. */
final class PageFrame {
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 15mm 18mm; }
            :root { color-scheme: light; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 3rem; background: #fff; color: #1c2430;
              font: 15px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
            header { border-bottom: 3px solid #1f3a5f; padding-bottom: 1rem; }
            header p { margin: 0; color: #4a5565; }
            .kicker { text-transform: uppercase; letter-spacing: .08em; font-size: .8rem; font-weight: 600; color: #1f3a5f; }
            h1 { margin: .2rem 0 .5rem; font-size: 1.65rem; line-height: 1.25; overflow-wrap: anywhere; }
            h2 { margin: 2rem 0 .6rem; font-size: 1.05rem; color: #1f3a5f; break-after: avoid; }
            dl { display: grid; grid-template-columns: 10rem 1fr; margin: 0; border-top: 1px solid #d9dee6; }
            dt, dd { margin: 0; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #d9dee6; overflow-wrap: anywhere; }
            dt { color: #4a5565; }
            table { width: 100%; border-collapse: collapse; font-size: .9rem; }
            th { text-align: left; font-weight: 600; color: #4a5565; border-bottom: 2px solid #1f3a5f; }
            th, td { padding: .35rem .75rem .35rem 0; vertical-align: top; }
            td { border-bottom: 1px solid #d9dee6; overflow-wrap: anywhere; }
            td time { white-space: nowrap; font-variant-numeric: tabular-nums; }
            tr { break-inside: avoid; }
            small, .aside { color: #5a6575; }
            small { font-size: .85em; }
            .said { white-space: pre-wrap; }
            a { color: #1f3a5f; }
            footer { margin-top: 2rem; padding-top: .75rem; border-top: 1px solid #d9dee6; color: #4a5565; font-size: .85rem; }
            @media print { body { max-width: none; padding: 0; font-size: 10pt; } a { text-decoration: none; } }
            """;

    private PageFrame() {}

    static String around(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(policy(), Html.text(title), STYLE, body);
    }

    private static String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
