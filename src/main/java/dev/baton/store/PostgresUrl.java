package dev.baton.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.baton.store.DatabaseUrl.Engine;
import dev.baton.store.DatabaseUrl.Refused;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules for an address of PostgreSQL. What the driver reads is put together anew from what was checked here. */
final class PostgresUrl {
    static final String PREFIX = "jdbc:postgresql:";

    private static final String HOST = "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?";
    private static final Pattern ADDRESS =
            Pattern.compile("//(" + HOST + "(?:," + HOST + ")*)/([A-Za-z0-9._%+~-]+)(?:\\?(.*))?", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("(?:[^\\[:]+|\\[.+\\]):([0-9]+)");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z]{1,40}");
    private static final Pattern LOCAL =
            Pattern.compile("(localhost|.+\\.localhost|127\\.[0-9.]+|\\[::1\\]|\\[0:0:0:0:0:0:0:1\\])(:[0-9]+)?");

    private static final String NUMBER = "[0-9]{1,9}";
    private static final String TRUTH = "true|false";
    private static final String TEXT = ".+";

    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry("user", TEXT),
            Map.entry("password", TEXT),
            Map.entry("ssl", TRUTH),
            Map.entry("sslmode", "disable|allow|prefer|require|verify-ca|verify-full"),
            Map.entry("sslrootcert", TEXT),
            Map.entry("sslcert", TEXT),
            Map.entry("sslkey", TEXT),
            Map.entry("sslNegotiation", "postgres|direct"),
            Map.entry("channelBinding", "disable|prefer|require"),
            Map.entry("gssEncMode", "disable|allow|prefer|require"),
            Map.entry("currentSchema", TEXT),
            Map.entry("ApplicationName", TEXT),
            Map.entry("connectTimeout", NUMBER),
            Map.entry("socketTimeout", NUMBER),
            Map.entry("loginTimeout", NUMBER),
            Map.entry("tcpKeepAlive", TRUTH),
            Map.entry("targetServerType", "any|primary|master"),
            Map.entry("hostRecheckSeconds", NUMBER),
            Map.entry("loadBalanceHosts", TRUTH),
            Map.entry("prepareThreshold", "-?" + NUMBER));

    private static final Set<String> LOADS_A_CLASS = Set.of(
            "socketFactory",
            "socketFactoryArg",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslpasswordcallback",
            "authenticationPluginClassName",
            "connectExecutor",
            "connectExecutorArg",
            "sspiServiceClass",
            "xmlFactoryFactory");

    private static final Set<String> ENCRYPTED = Set.of("require", "verify-ca", "verify-full");

    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private PostgresUrl() {}

    static DatabaseUrl parse(String url) {
        Matcher address = ADDRESS.matcher(url.substring(PREFIX.length()));
        if (!address.matches()) {
            throw new Refused(
                    List.of("must read jdbc:postgresql://host:5432/database, perhaps with ?name=value&name=value;"
                            + " user and password go into variables of their own"));
        }
        return new PostgresUrl().read(address.group(1), address.group(2), Optional.ofNullable(address.group(3)));
    }

    private DatabaseUrl read(String hosts, String database, Optional<String> query) {
        checkPorts(hosts);
        query.filter(text -> !text.isEmpty()).ifPresent(this::readParameters);
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        Optional<String> user = Optional.ofNullable(parameters.remove("user"));
        Optional<String> password = Optional.ofNullable(parameters.remove("password"));
        String jdbc = PREFIX + "//" + hosts + "/" + database + joined();
        return new DatabaseUrl(Engine.POSTGRESQL, jdbc, user, password, warnings(hosts));
    }

    private void checkPorts(String hosts) {
        for (String host : hosts.split(",", -1)) {
            Matcher port = PORT.matcher(host);
            if (port.matches() && !isPort(port.group(1))) {
                problems.add("names a port that is not between 1 and 65535");
            }
        }
    }

    private static boolean isPort(String digits) {
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= 65_535;
    }

    private void readParameters(String query) {
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = parameter.substring(0, Math.max(0, equals));
            if (PARAMETER.matcher(name).matches()) {
                take(name, parameter.substring(equals + 1));
            } else {
                problems.add("has a parameter that does not read name=value");
            }
        }
    }

    private void take(String name, String encoded) {
        String values = ALLOWED.get(name);
        if (values == null) {
            problems.add("has the parameter " + name + ", which " + reasonAgainst(name));
            return;
        }
        Optional<String> value = decode(encoded).filter(text -> text.matches(values));
        if (value.isEmpty()) {
            problems.add("has a parameter " + name + " whose value cannot be used");
        } else if (parameters.putIfAbsent(name, value.get()) != null) {
            problems.add("has the parameter " + name + " twice");
        }
    }

    private static Optional<String> decode(String encoded) {
        try {
            return Optional.of(URLDecoder.decode(encoded, UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String reasonAgainst(String name) {
        Optional<String> spelling = ALLOWED.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst();
        if (spelling.isPresent()) {
            return "is spelt " + spelling.get();
        }
        if (LOADS_A_CLASS.stream().anyMatch(name::equalsIgnoreCase)) {
            return "would make the driver load a class: leave it out, sslmode says how TLS is checked";
        }
        return switch (name) {
            case "loggerFile", "loggerLevel" -> "would write a log of its own: leave it out";
            case "options" -> "could change any setting: give them to the user in PostgreSQL (alter role .. set ..)";
            case "service" -> "would read another file: write host and database here";
            default -> "is not among those that Baton knows to be safe: leave it out";
        };
    }

    private List<String> warnings(String hosts) {
        boolean allLocal = List.of(hosts.split(",", -1)).stream()
                .allMatch(host -> LOCAL.matcher(host).matches());
        if (allLocal || ENCRYPTED.contains(mode())) {
            return List.of();
        }
        return List.of("What goes to PostgreSQL may be read on the way, for sslmode is " + mode()
                + ": add sslmode=verify-full and sslrootcert to its address");
    }

    /** As the driver works it out. */
    private String mode() {
        String unless = "true".equals(parameters.get("ssl")) ? "verify-full" : "prefer";
        return parameters.getOrDefault("sslmode", unless);
    }

    private String joined() {
        if (parameters.isEmpty()) {
            return "";
        }
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
