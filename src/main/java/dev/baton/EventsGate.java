package dev.baton;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands where Slack's requests arrive: 503 until Baton has started, so that Slack sends its events again. */
final class EventsGate extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient AtomicReference<@Nullable HttpServlet> open = new AtomicReference<>();

    void open(HttpServlet servlet) {
        open.set(servlet);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var servlet = open.get();
        if (servlet == null) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            servlet.service(request, response);
        }
    }
}
