package dev.baton.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.baton.store.DatabaseUrl.Engine;
import dev.baton.store.DatabaseUrl.Refused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    private static final String OURS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";TIME ZONE=UTC;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;TRACE_LEVEL_FILE=0";

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/baton,./data/baton",
        "jdbc:h2:./data/baton,./data/baton",
        "jdbc:h2:~/baton,~/baton",
        "jdbc:h2:file:~/baton,~/baton",
        "jdbc:h2:/var/lib/baton/db,/var/lib/baton/db",
        "jdbc:h2:file:../baton,../baton",
        "jdbc:h2:file:C:/baton/db,C:/baton/db",
        "jdbc:h2:file:./with space/b,./with space/b",
        "jdbc:h2:file:./b;;,./b",
        "jdbc:h2:file:./b;WRITE_DELAY=0;MODE=PostgreSQL,./b",
        "jdbc:h2:file:./b; write_delay = 0 ;mode=postgresql;Time Zone=utc,./b"
    })
    void addsWhatH2NeedsToKeepItsWord(String url, String path) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);

        assertThat(parsed.jdbc()).isEqualTo("jdbc:h2:file:" + path + OURS);
        assertThat(parsed.engine()).isEqualTo(Engine.H2);
        assertThat(parsed.warnings()).isEmpty();
    }

    @Test
    void keepsOptionsThatAreHarmless() {
        assertThat(DatabaseUrl.parse("jdbc:h2:file:./b;cache_size=16384;IFEXISTS=TRUE")
                        .jdbc())
                .isEqualTo("jdbc:h2:file:./b" + OURS + ";CACHE_SIZE=16384;IFEXISTS=TRUE");
    }

    @Test
    void opensInH2AndIsUnderstood(@TempDir Path folder) throws SQLException {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:h2:file:" + folder + "/b;CACHE_SIZE=16384;MAX_LOG_SIZE=16"
                + ";MAX_MEMORY_ROWS=10000;MAX_COMPACT_TIME=200;AUTO_COMPACT_FILL_RATE=90;QUERY_CACHE_SIZE=8");

        try (Connection connection = DriverManager.getConnection(url.jdbc(), "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(setting(statement, "WRITE_DELAY")).isEqualTo("0");
            assertThat(setting(statement, "MODE")).isEqualTo("PostgreSQL");
            statement.execute("create table t (a varchar(3))");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into t values ('what Anna wrote')"));
        }
        assertThat(folder.toFile().list()).containsExactly("b.mv.db");
    }

    @Test
    void keepsADatabaseInMemoryOnlyWhenAskedByName() throws SQLException {
        DatabaseUrl url = DatabaseUrl.inMemory("demo-1");

        assertThat(url.jdbc()).isEqualTo("jdbc:h2:mem:demo-1;DB_CLOSE_DELAY=-1" + OURS);
        try (Connection connection = DriverManager.getConnection(url.jdbc(), "sa", "");
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("shutdown")).isFalse();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> DatabaseUrl.inMemory("x;INIT=drop"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2:mem:baton|keeps H2 in memory, so a restart would lose every handoff: name a file",
                "jdbc:h2:mem:|keeps H2 in memory, so a restart would lose every handoff: name a file",
                "jdbc:h2:tcp://localhost/~/b|reaches H2 over the network: for several nodes use PostgreSQL",
                "jdbc:h2:ssl://localhost/~/b|reaches H2 over the network: for several nodes use PostgreSQL",
                "jdbc:h2:TCP://localhost/~/b|reaches H2 over the network: for several nodes use PostgreSQL",
                "jdbc:h2:zip:~/a.zip!/b|uses one of H2's special file systems: name a plain file",
                "jdbc:h2:nio:./b|uses one of H2's special file systems: name a plain file",
                "jdbc:h2:file:nioMemFS:./b|uses one of H2's special file systems: name a plain file",
                "jdbc:h2:file:file:./b|uses one of H2's special file systems: name a plain file",
                "jdbc:h2:FILE:./b|uses one of H2's special file systems: name a plain file",
                "jdbc:h2:classpath:b|uses one of H2's special file systems: name a plain file",
                "jdbc:h2:file:data/baton|must name a file of H2 with its folder, for instance jdbc:h2:file:./data/baton",
                "jdbc:h2:baton|must name a file of H2 with its folder, for instance jdbc:h2:file:./data/baton",
                "jdbc:h2:|must name a file of H2 with its folder, for instance jdbc:h2:file:./data/baton",
                "jdbc:h2:file:|must name a file of H2 with its folder, for instance jdbc:h2:file:./data/baton",
                "jdbc:h2:file:./data/|must name a file of H2 with its folder, for instance jdbc:h2:file:./data/baton",
                "jdbc:h2:./b;INIT=RUNSCRIPT FROM 'http://x/y.sql'|has the option INIT, which would run SQL at each start: leave it out",
                "jdbc:h2:./b;init=x|has the option INIT, which would run SQL at each start: leave it out",
                "jdbc:h2:./b; Init =x|has the option INIT, which would run SQL at each start: leave it out",
                "jdbc:h2:./b;TRACE_LEVEL_SYSTEM_OUT=3|has the option TRACE_LEVEL_SYSTEM_OUT, which would write down what people wrote: leave it out",
                "jdbc:h2:./b;TRACE_LEVEL_FILE=3|sets TRACE_LEVEL_FILE, which Baton keeps at 0: leave it out",
                "jdbc:h2:./b;AUTO_SERVER=TRUE|has the option AUTO_SERVER, which would open a port: for several nodes use PostgreSQL",
                "jdbc:h2:./b;AUTO_SERVER_PORT=9092|has the option AUTO_SERVER_PORT, which would open a port: for several nodes use PostgreSQL",
                "jdbc:h2:./b;FILE_LOCK=NO|has the option FILE_LOCK, which would let two processes write one file: leave it out",
                "jdbc:h2:./b;CIPHER=AES|has the option CIPHER, which is not among those that Baton knows to be safe: leave it out",
                "jdbc:h2:./b;DATABASE_EVENT_LISTENER='x.Y'|has the option DATABASE_EVENT_LISTENER, which is not among those that Baton knows to be safe: leave it out",
                "jdbc:h2:./b;WRITE_DELAY=500|sets WRITE_DELAY, which Baton keeps at 0: leave it out",
                "jdbc:h2:./b;WRITE_DELAY=0;WRITE_DELAY=500|sets WRITE_DELAY, which Baton keeps at 0: leave it out",
                "jdbc:h2:./b;TIME ZONE=Europe/Berlin|sets TIME ZONE, which Baton keeps at UTC: leave it out",
                "jdbc:h2:./b;MODE=MySQL|sets MODE, which Baton keeps at PostgreSQL: leave it out",
                "jdbc:h2:./b;CACHE_SIZE=1\\;INIT=x|has a backslash among its options",
                "jdbc:h2:./b;CACHE_SIZE=x y|has an option CACHE_SIZE that is no number or word",
                "jdbc:h2:./b;CACHE_SIZE=1;cache_size=2|has the option CACHE_SIZE twice",
                "jdbc:h2:./b;hunter2|has an option that does not read NAME=VALUE",
                "jdbc:h2:./b;=x|has an option that does not read NAME=VALUE",
                "jdbc:h2:./b;İNIT=x|has an option that does not read NAME=VALUE"
            })
    void refusesOtherKindsOfH2InWords(String url, String problem) {
        assertThat(problems(url)).containsExactly(problem);
    }

    @Test
    void tellsAllProblemsTogetherAndNoValue() {
        assertThat(problems("jdbc:h2:mem:x;INIT=hunter2;WRITE_DELAY=77;PASSWORD=hunter2;PASSWORD=hunter3"))
                .hasSize(4)
                .noneMatch(problem -> problem.contains("hunter") || problem.contains("77"));
        assertThat(problems("jdbc:postgresql://h/d?socketFactory=hunter2&sslmode=hunter3&nothing=hunter4"))
                .hasSize(3)
                .noneMatch(problem -> problem.contains("hunter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "jdbc:",
                "jdbc:mysql://h/d",
                "JDBC:H2:./b",
                " jdbc:h2:./b",
                "jndi:java:comp/x",
                "postgres://anna:hunter2@h/d",
                "postgresql://h/d",
                "jdbc:postgres://h/d",
                "jdbc:log4jdbc:postgresql://h/d"
            })
    void refusesOtherDatabases(String url) {
        assertThat(problems(url))
                .containsExactly(
                        "must begin with jdbc:h2:file: or jdbc:postgresql:; user and password go into variables"
                                + " of their own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/baton",
                "jdbc:postgresql://127.0.0.1:5432/baton",
                "jdbc:postgresql://[::1]:5432/baton",
                "jdbc:postgresql://[::1]/baton",
                "jdbc:postgresql://localhost:5432,127.0.0.1:5433/baton?targetServerType=primary",
                "jdbc:postgresql://localhost/baton?sslmode=disable&connectTimeout=5&socketTimeout=30&tcpKeepAlive=true",
                "jdbc:postgresql://db.example.org/baton?sslmode=verify-full&sslrootcert=%2Fetc%2Fca.pem",
                "jdbc:postgresql://db.example.org/baton?ssl=true",
                "jdbc:postgresql://db_1/baton?sslmode=require&ApplicationName=baton&currentSchema=baton",
                "jdbc:postgresql://localhost/baton?loadBalanceHosts=false&prepareThreshold=-1"
            })
    void takesPostgresqlAsItIs(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url);

        assertThat(parsed.jdbc()).isEqualTo(url);
        assertThat(parsed.engine()).isEqualTo(Engine.POSTGRESQL);
        assertThat(parsed.warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://h/d?socketFactory=org.springframework.context.support.ClassPathXmlApplicationContext"
                        + "&socketFactoryArg=http://x/y.xml|has the parameter socketFactory, which would make the driver"
                        + " load a class: leave it out, sslmode says how TLS is checked",
                "jdbc:postgresql://h/d?SOCKETFACTORY=x|has the parameter SOCKETFACTORY, which would make the driver load a"
                        + " class: leave it out, sslmode says how TLS is checked",
                "jdbc:postgresql://h/d?sslfactory=org.postgresql.ssl.NonValidatingFactory|has the parameter sslfactory,"
                        + " which would make the driver load a class: leave it out, sslmode says how TLS is checked",
                "jdbc:postgresql://h/d?loggerFile=/tmp/x|has the parameter loggerFile, which would write a log of its own:"
                        + " leave it out",
                "jdbc:postgresql://h/d?options=-c%20x|has the parameter options, which could change any setting: give them"
                        + " to the user in PostgreSQL (alter role .. set ..)",
                "jdbc:postgresql://h/d?service=x|has the parameter service, which would read another file: write host and"
                        + " database here",
                "jdbc:postgresql://h/d?readOnly=true|has the parameter readOnly, which is not among those that Baton knows"
                        + " to be safe: leave it out",
                "jdbc:postgresql://h/d?SSLMode=require|has the parameter SSLMode, which is spelt sslmode",
                "jdbc:postgresql://h/d?sslmode=requir|has a parameter sslmode whose value cannot be used",
                "jdbc:postgresql://h/d?sslmode=%zz|has a parameter sslmode whose value cannot be used",
                "jdbc:postgresql://h/d?targetServerType=secondary|has a parameter targetServerType whose value cannot be"
                        + " used",
                "jdbc:postgresql://h/d?sslmode=require&sslmode=disable|has the parameter sslmode twice",
                "jdbc:postgresql://h/d?ssl|has a parameter that does not read name=value",
                "jdbc:postgresql://h/d?ssl=true&|has a parameter that does not read name=value",
                "jdbc:postgresql://h/d?socket%46actory=x|has a parameter that does not read name=value",
                "jdbc:postgresql://h:0/d|names a port that is not between 1 and 65535",
                "jdbc:postgresql://h:1,[::1]:70000/d|names a port that is not between 1 and 65535"
            })
    void refusesOtherParametersOfPostgresqlInWords(String url, String problem) {
        assertThat(problems(url)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:",
                "jdbc:postgresql:baton",
                "jdbc:postgresql:///baton",
                "jdbc:postgresql://h",
                "jdbc:postgresql://h/",
                "jdbc:postgresql://anna:hunter2@h/d",
                "jdbc:postgresql://h/d/e",
                "jdbc:postgresql://h/d;x",
                "jdbc:postgresql://?service=x",
                "jdbc:postgresql://h:x/d"
            })
    void saysHowAnAddressOfPostgresqlReads(String url) {
        assertThat(problems(url))
                .singleElement()
                .asString()
                .startsWith("must read jdbc:postgresql://host:5432/database")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.org/baton,prefer",
        "jdbc:postgresql://10.0.0.5:5432/baton?sslmode=disable,disable",
        "jdbc:postgresql://db/baton?sslmode=allow&ssl=true,allow",
        "'jdbc:postgresql://localhost,db/baton?ssl=false',prefer",
        "jdbc:postgresql://localhost.example.org/baton,prefer"
    })
    void warnsWhenOthersMayReadAlong(String url, String mode) {
        assertThat(DatabaseUrl.parse(url).warnings())
                .containsExactly("What goes to PostgreSQL may be read on the way, for sslmode is " + mode
                        + ": add sslmode=verify-full and sslrootcert to its address");
    }

    @Test
    void takesUserAndPasswordOutOfTheAddress() {
        DatabaseUrl postgresql =
                DatabaseUrl.parse("jdbc:postgresql://localhost/d?user=anna&password=h%26nter+2&ssl=true");
        DatabaseUrl h2 = DatabaseUrl.parse("jdbc:h2:./b;USER=anna;PASSWORD=hunter=2");

        assertThat(postgresql.jdbc()).isEqualTo("jdbc:postgresql://localhost/d?ssl=true");
        assertThat(postgresql.user()).hasValue("anna");
        assertThat(postgresql.password()).hasValue("h&nter 2");
        assertThat(h2.jdbc()).isEqualTo("jdbc:h2:file:./b" + OURS);
        assertThat(h2.password()).hasValue("hunter=2");
        assertThat(List.of(postgresql, h2)).noneMatch(url -> url.toString().contains("nter"));
    }

    @Test
    void goesAsTheUserGivenBesideTheAddress() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:postgresql://localhost/d?user=anna&password=x");

        assertThat(url.as(Optional.of("ben"), Optional.empty()))
                .extracting(DatabaseUrl::user, DatabaseUrl::password)
                .containsExactly(Optional.of("ben"), Optional.of("x"));
    }

    private static List<String> problems(String url) {
        Refused refused = catchThrowableOfType(Refused.class, () -> DatabaseUrl.parse(url));
        assertThat(refused).as(url).isNotNull();
        return refused.problems();
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select setting_value from information_schema.settings where setting_name = '" + name + "'")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
