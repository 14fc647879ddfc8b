package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String BOT = "xoxb-12-34-AbCd";
    private static final String APP = "xapp-1-A2-34-abcd";
    private static final String SECRET = "0123456789abcdef";

    @TempDir
    private Path folder;

    @Test
    void needsOnlyTokenAndSecret() {
        Settings settings = read(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SECRET));

        assertThat(settings.slack().botToken()).isEqualTo(BOT);
        assertThat(settings.slack().signingSecret()).hasValue(SECRET);
        assertThat(settings.slack().socketMode()).isFalse();
        assertThat(settings.slack().api()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(settings.port()).isEqualTo(3000);
        assertThat(settings.database().jdbc())
                .startsWith("jdbc:h2:file:./data/baton;")
                .contains(";WRITE_DELAY=0;");
        assertThat(settings.database().user()).isEmpty();
        assertThat(settings.heartbeat()).isEmpty();
        assertThat(settings.config()).isEmpty();
        assertThat(settings.warnings()).isEmpty();
    }

    @Test
    void readsEverything() throws IOException {
        Path file = Files.writeString(folder.resolve("teams.yml"), "teams: {}");

        Settings settings = read(Map.of(
                "SLACK_BOT_TOKEN", BOT,
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_APP_TOKEN", APP,
                "SLACK_API_URL", "http://127.0.0.1:8081/api",
                "BATON_HEARTBEAT_URL", "http://localhost:9000/ping?x=1",
                "PORT", "0",
                "DATABASE_URL", "jdbc:postgresql://db.example.org/baton",
                "DATABASE_USER", "anna",
                "DATABASE_PASSWORD", " hunter2\n",
                "BATON_CONFIG", file.toString()));

        assertThat(settings.slack().appToken()).hasValue(APP);
        assertThat(settings.slack().socketMode()).isTrue();
        assertThat(settings.slack().api()).isEqualTo(URI.create("http://127.0.0.1:8081/api/"));
        assertThat(settings.heartbeat()).hasValue(URI.create("http://localhost:9000/ping?x=1"));
        assertThat(settings.port()).isZero();
        assertThat(settings.database().user()).hasValue("anna");
        assertThat(settings.database().password()).hasValue(" hunter2");
        assertThat(settings.config()).hasValue(file);
        assertThat(settings.warnings()).singleElement().asString().contains("sslmode=verify-full");
    }

    @Test
    void dropsWhiteSpaceAndTakesEmptyForUnset() {
        Settings settings = read(Map.of(
                "SLACK_BOT_TOKEN", "  " + BOT + "\r\n",
                "SLACK_SIGNING_SECRET", "",
                "SLACK_APP_TOKEN", "\t" + APP + " ",
                "SLACK_API_URL", " ",
                "PORT", " 80\n",
                "DATABASE_URL", "",
                "BATON_CONFIG", ""));

        assertThat(settings.slack().botToken()).isEqualTo(BOT);
        assertThat(settings.slack().appToken()).hasValue(APP);
        assertThat(settings.slack().signingSecret()).isEmpty();
        assertThat(settings.port()).isEqualTo(80);
    }

    @Test
    void findsTheConfigurationInItsFolder() throws IOException {
        Files.writeString(folder.resolve("baton.yml"), "teams: {}");

        assertThat(read(enough()).config()).hasValue(folder.resolve("baton.yml"));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        List<String> problems = problems(Map.of(
                "SLACK_API_URL", "slack.com/api",
                "BATON_HEARTBEAT_URL", "ftp://x/y",
                "PORT", "70000",
                "DATABASE_URL", "jdbc:h2:mem:x;INIT=y",
                "BATON_CONFIG", "nowhere.yml"));

        assertThat(problems)
                .containsExactly(
                        "SLACK_BOT_TOKEN is not set: copy the Bot User OAuth Token (xoxb-…) of your Slack app, under OAuth &"
                                + " Permissions",
                        "SLACK_SIGNING_SECRET is not set: copy the Signing Secret of your Slack app, under Basic"
                                + " Information, or set SLACK_APP_TOKEN to use Socket Mode",
                        "SLACK_API_URL must be an absolute http or https address without user or password, for instance"
                                + " https://example.org/path",
                        "PORT must be a number from 1 to 65535, or 0 for any free port",
                        "DATABASE_URL keeps H2 in memory, so a restart would lose every handoff: name a file",
                        "DATABASE_URL has the option INIT, which would run SQL at each start: leave it out",
                        "BATON_HEARTBEAT_URL must be an absolute http or https address without user or password, for"
                                + " instance https://example.org/path",
                        "BATON_CONFIG names a file that is not there or cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xoxp-hunter2|holds a user token (xoxp-…): it must begin with xoxb-",
                "xapp-hunter2|holds an app-level token (xapp-…): it must begin with xoxb-",
                "xoxe.xoxb-hunter2|holds a bot token that expires (switch token rotation off for this app): it must begin"
                        + " with xoxb-",
                "xoxe-hunter2|holds a refresh token (xoxe-…): it must begin with xoxb-",
                "xoxc-hunter2|holds a session token of a browser (xoxc-…): it must begin with xoxb-",
                "\"xoxb-hunter2\"|holds a value in quotation marks (leave them out): it must begin with xoxb-",
                "hunter2|holds something that is no token of Slack: it must begin with xoxb-",
                "xoxb-|is not whole, or has something in it that is no part of a token: copy it again",
                "xoxb-hunter2 hunter2|is not whole, or has something in it that is no part of a token: copy it again",
                "xoxb-hunter2\u00e9|is not whole, or has something in it that is no part of a token: copy it again"
            })
    void saysWhatKindOfTokenItWasGiven(String token, String words) {
        Map<String, String> environment = enough();
        environment.put("SLACK_BOT_TOKEN", token);

        assertThat(problems(environment)).containsExactly("SLACK_BOT_TOKEN " + words);
    }

    @Test
    void wantsAnAppTokenForSocketMode() {
        Map<String, String> environment = enough();
        environment.put("SLACK_APP_TOKEN", BOT);

        assertThat(problems(environment))
                .containsExactly("SLACK_APP_TOKEN holds a bot token (xoxb-…): it must begin with xapp-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hunter2hunter2h|has fewer than 16 characters: copy it whole",
                "abc|has fewer than 16 characters: copy it whole",
                "\"hunter2hunter2hunter2\"|has spaces, quotation marks or special characters in it: copy it again",
                "hunter2 hunter2 hunter2|has spaces, quotation marks or special characters in it: copy it again",
                "xoxb-hunter2-hunter2|holds a bot token (xoxb-…): copy the Signing Secret under Basic Information"
            })
    void wantsAWholeSigningSecret(String secret, String words) {
        Map<String, String> environment = enough();
        environment.put("SLACK_SIGNING_SECRET", secret);

        assertThat(problems(environment)).containsExactly("SLACK_SIGNING_SECRET " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "https://slack.com/api,https://slack.com/api/",
        "https://slack.com/api/,https://slack.com/api/",
        "http://localhost:8080,http://localhost:8080/",
        "http://fake_slack:8080/api,http://fake_slack:8080/api/",
        "http://[::1]:8080/api,http://[::1]:8080/api/",
        "HTTP://127.0.0.1/api,HTTP://127.0.0.1/api/"
    })
    void takesTheAddressOfTheWebApiWithOrWithoutAFinalSlash(String given, String taken) {
        Map<String, String> environment = enough();
        environment.put("SLACK_API_URL", given);

        assertThat(read(environment).slack().api()).hasToString(taken);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slack.com/api",
                "/api",
                "file:///etc/passwd",
                "jar:file:/x!/y",
                "gopher://x/",
                "https:",
                "https:///api",
                "https://anna:hunter2@slack.com/api",
                "https://slack.com:99999/api",
                "https://slack.com:0/api",
                "https://slack.com/api?x=1",
                "https://slack.com/api#x",
                "https://sla ck.com/api",
                "https://slack.com\\@x/api"
            })
    void wantsAWholeAddressOfTheWebApi(String address) {
        Map<String, String> environment = enough();
        environment.put("SLACK_API_URL", address);

        assertThat(problems(environment))
                .singleElement()
                .asString()
                .startsWith("SLACK_API_URL must be ")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "3000x", "1e3", "0x50", "٣٠٠٠", "123456"})
    void wantsAPort(String port) {
        Map<String, String> environment = enough();
        environment.put("PORT", port);

        assertThat(problems(environment))
                .containsExactly("PORT must be a number from 1 to 65535, or 0 for any free port");
    }

    @Test
    void wantsAFileForItsConfiguration() {
        for (String path : List.of(folder.toString(), folder + "/none.yml", "a\u0000b")) {
            Map<String, String> environment = enough();
            environment.put("BATON_CONFIG", path);

            assertThat(problems(environment))
                    .containsExactly("BATON_CONFIG names a file that is not there or cannot be read");
        }
    }

    @Test
    void showsNoSecretWhenPrinted() {
        Settings settings = read(Map.of(
                "SLACK_BOT_TOKEN",
                BOT,
                "SLACK_SIGNING_SECRET",
                SECRET,
                "SLACK_APP_TOKEN",
                APP,
                "BATON_HEARTBEAT_URL",
                "https://hc-ping.com/hunter2",
                "DATABASE_URL",
                "jdbc:postgresql://localhost/d?password=hunter3",
                "DATABASE_PASSWORD",
                "hunter4"));

        assertThat(settings.toString())
                .isEqualTo("Settings[Slack[Socket Mode, api=https://slack.com/api/], port=3000,"
                        + " DatabaseUrl[jdbc:postgresql://localhost/d, user=-, password=***], heartbeat=hc-ping.com,"
                        + " config=-]");
    }

    private static Map<String, String> enough() {
        return new HashMap<>(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SECRET));
    }

    private Settings read(Map<String, String> environment) {
        return Settings.from(environment, folder);
    }

    private List<String> problems(Map<String, String> environment) {
        SettingsProblems problems = catchThrowableOfType(SettingsProblems.class, () -> read(environment));
        assertThat(problems).isNotNull();
        assertThat(problems.getMessage()).doesNotContain("hunter2");
        return problems.problems();
    }
}
