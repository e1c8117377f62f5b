package mingbai.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves a folder below a path on this machine, as a portal would, and remembers what was asked for. */
final class WebServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css", "text/css",
            "js", "text/javascript; charset=utf-8", "json", "application/json", "csv", "text/csv; charset=utf-8");

    private final HttpServer server;
    private final Path folder;
    private final String path;
    private final List<String> missing = new CopyOnWriteArrayList<>();

    private WebServer(HttpServer server, Path folder, String path) {
        this.server = server;
        this.folder = folder;
        this.path = path;
    }

    /** @param path begins and ends with a slash */
    static WebServer start(Path folder, String path) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        WebServer server = new WebServer(http, folder.toRealPath(), path);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Requests that were answered with 404, and requests outside the path. */
    List<String> missing() {
        return missing;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath();
        Path file = folder.resolve(asked.startsWith(path) ? asked.substring(path.length()) : "outside").normalize();
        boolean found = file.startsWith(folder) && Files.isRegularFile(file);
        if (!found) missing.add(asked);
        byte[] body = found ? Files.readAllBytes(file) : new byte[0];
        String name = file.getFileName().toString();
        exchange.getResponseHeaders().set("Content-Type",
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        exchange.sendResponseHeaders(found ? 200 : 404, found && body.length > 0 ? body.length : -1);
        if (found) exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
