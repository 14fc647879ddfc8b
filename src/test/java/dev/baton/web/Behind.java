package dev.baton.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonSyntaxException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** What stands behind the door in these tests: remembers what it got and answers with it, much as Bolt's servlet would. */
final class Behind extends HttpServlet {
    private static final long serialVersionUID = 1L;

    final transient List<byte[]> seen = new CopyOnWriteArrayList<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        seen.add(request.getInputStream().readAllBytes());
        String text = request.getReader().lines().collect(Collectors.joining("\n"));
        switch (text) {
            case "fail" -> throw new IllegalStateException("the private words of a client");
            case "unreadable" -> throw new JsonSyntaxException("the private words of a client");
            default -> {
                response.setHeader("Content-Type", "text/plain");
                response.getWriter().write(text);
            }
        }
    }

    String last() {
        return new String(seen.get(seen.size() - 1), UTF_8);
    }
}
