package mingbai.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import mingbai.Folders;
import mingbai.Programs;

/** nginx, which serves a folder below a path on this machine, as a portal would, and notes what was asked for. */
final class WebServer implements AutoCloseable {
    private static final int PATIENCE = 60;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** One process, which stays what this one is: it needs no rights and reads what this one can. */
    private static final String SETTINGS = """
            daemon off;
            master_process off;
            pid HOME/nginx.pid;
            error_log HOME/error.log;
            events {}
            http {
                client_body_temp_path HOME/body;
                proxy_temp_path HOME/proxy;
                fastcgi_temp_path HOME/fastcgi;
                uwsgi_temp_path HOME/uwsgi;
                scgi_temp_path HOME/scgi;
                types {
                    text/html html;
                    text/css css;
                    text/javascript js;
                    text/csv csv;
                    image/svg+xml svg;
                    application/json json;
                }
                default_type application/octet-stream;
                charset utf-8;
                log_format asked '$status $request_uri';
                access_log HOME/access.log asked;
                SHARED
                server {
                    listen 127.0.0.1:PORT;
                    LOCATION
                    location / {
                        return 404;
                    }
                }
            }
            """;

    private static final String LOCATION = """
            location PATH {
                alias "FOLDER/";
                error_page 404 PATH404.html;
            }
            """;

    private static final Pattern GUIDED = Pattern.compile("(?s)```nginx\n(.*?)```");

    private final Process process;
    private final Path home;
    private final int port;
    private final String path;
    private final AtomicInteger questions = new AtomicInteger();

    private WebServer(Process process, Path home, int port, String path) {
        this.process = process;
        this.home = home;
        this.port = port;
        this.path = path;
    }

    /** @param path begins and ends with a slash */
    static WebServer start(Path folder, String path) throws IOException {
        return start(folder, path, "", LOCATION);
    }

    /** As a server does that allows all sites nothing but their own files. @param path begins and ends with a slash */
    static WebServer strict(Path folder, String path) throws IOException {
        return start(folder, path, "", LOCATION.replace("error_page", "add_header Content-Security-Policy \"default-src 'self'\" always;\n    error_page"));
    }

    /** As the publishing guide says. @param path begins and ends with a slash */
    static WebServer guided(Path folder, String path) throws IOException {
        List<String> parts = GUIDED.matcher(Files.readString(Path.of("content/PUBLISHING.md"))).results().map(part -> part.group(1)
                .replace("/zt/example/", "PATH").replace("/zt/example ", path.substring(0, path.length() - 1) + " ").replace("/srv/www/example/", "FOLDER/")).toList();
        return start(folder, path, parts.get(0), parts.get(1));
    }

    private static WebServer start(Path folder, String path, String shared, String location) throws IOException {
        Path nginx = Programs.require("nginx");
        Path home = Files.createTempDirectory("nginx");
        for (int attempt = 0; attempt < 10; attempt++) {
            int port = free();
            Path settings = Files.writeString(home.resolve("nginx.conf"), SETTINGS.replace("SHARED", shared)
                    .replace("LOCATION", location).replace("HOME", home.toString()).replace("FOLDER", folder.toRealPath().toString()).replace("PATH", path).replace("PORT", String.valueOf(port)));
            Process process = new ProcessBuilder(nginx.toString(), "-e", home.resolve("error.log").toString(), "-p", home.toString(), "-c", settings.toString())
                    .redirectErrorStream(true).redirectOutput(home.resolve("printed.log").toFile()).start();
            WebServer server = new WebServer(process, home, port, path);
            if (server.answers()) return server;
            server.close();
        }
        throw new IllegalStateException("nginx: " + Files.readString(home.resolve("error.log")));
    }

    String address() {
        return "http://127.0.0.1:" + port + path;
    }

    /** Requests that were answered with 404, and requests outside the path. */
    List<String> missing() {
        String last = "/" + questions.incrementAndGet() + "-asked";
        ask(last);
        Patience.until(() -> log().contains("404 " + last), () -> "nginx does not write down " + last);
        return log().stream().filter(line -> line.startsWith("404 ") && !line.endsWith("-asked")).map(line -> line.substring(4)).toList();
    }

    private List<String> log() {
        return Folders.lines(home.resolve("access.log"));
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Whether it has come up, and has not found its port taken. */
    private boolean answers() {
        Patience.until(() -> !process.isAlive() || ask("/0-asked"), () -> "nginx does not answer");
        return process.isAlive();
    }

    private boolean ask(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 404;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
