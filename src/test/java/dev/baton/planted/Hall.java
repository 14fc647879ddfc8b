package dev.baton.planted;

import com.slack.api.Slack;
import java.sql.DriverManager;
import java.sql.SQLException;
import okhttp3.OkHttpClient;

/** The hall imports all rooms, and yet none of these. */
final class Hall {
    void open() throws SQLException {
        DriverManager.getConnection("jdbc:h2:mem:").close();
    }

    Slack slack() {
        return Slack.getInstance();
    }

    OkHttpClient client() {
        return new OkHttpClient();
    }
}
