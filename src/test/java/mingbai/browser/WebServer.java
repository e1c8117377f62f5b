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
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.Folders;
import mingbai.Programs;

/** nginx or Apache, which serves a folder below a path on this machine, as a portal would, and notes what was asked for. */
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

    /** What portals' servers say of all their sites. */
    private static final String PORTAL = """
            location ~ .*\\.(js|css)?$ {
                root /var/empty;
                expires 12h;
            }
            """;

    private static final String APACHE = """
            ServerName localhost
            ServerRoot HOME
            DefaultRuntimeDir HOME
            PidFile HOME/apache.pid
            ErrorLog HOME/error.log
            LogFormat "%>s %U%q" asked
            Listen 127.0.0.1:PORT
            User www-data
            Group www-data
            MODULES
            CustomLog HOME/access.log asked
            TypesConfig HOME/mime.types
            Alias "PATH" "FOLDER/"
            <Directory "/">
                Require all granted
            </Directory>
            <VirtualHost *>
                LOCATION
            </VirtualHost>
            """;
    private static final List<String> MODULES = List.of("mpm_event", "authz_core", "mime", "dir", "alias", "headers", "filter", "deflate");
    private static final String APACHE_TYPES = """
            text/html html
            text/css css
            text/plain txt
            application/javascript js
            application/json json
            application/xml xml
            image/svg+xml svg
            image/png png
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
            application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
            """;

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

    /**
     * As a server does that allows all sites nothing but their own files.
     *
     * @param path begins and ends with a slash
     */
    static WebServer strict(Path folder, String path) throws IOException {
        return start(folder, path, "",
                LOCATION.replace("error_page", "add_header Content-Security-Policy \"default-src 'self'\" always;\n    error_page"));
    }

    /**
     * nginx as the publishing guide says.
     *
     * @param path begins and ends with a slash
     */
    static WebServer guided(Path folder, String path) throws IOException {
        List<String> parts = guide("nginx", path);
        return start(folder, path, parts.get(0), parts.get(1) + PORTAL);
    }

    /**
     * Apache as the publishing guide says.
     *
     * @param folder where everybody can read it
     * @param path begins and ends with a slash
     */
    static WebServer apache(Path folder, String path) throws IOException {
        Path apache = Programs.require("apache2");
        Path home = Files.createTempDirectory("apache");
        Files.writeString(home.resolve("mime.types"), APACHE_TYPES);
        String modules = MODULES.stream().map(name -> "LoadModule " + name + "_module /usr/lib/apache2/modules/mod_" + name + ".so")
                .collect(Collectors.joining("\n"));
        String settings = APACHE.replace("MODULES", modules).replace("LOCATION", guide("apache", path).get(0));
        return start(folder, path, home, settings, file -> List.of(apache.toString(), "-D", "FOREGROUND", "-f", file.toString()));
    }

    /** The settings of the guide, for a path, and for a folder that is yet to be put in. */
    private static List<String> guide(String server, String path) throws IOException {
        return Pattern.compile("(?s)```" + server + "\n(.*?)```").matcher(Files.readString(Path.of("content/PUBLISHING.md"))).results()
                .map(part -> part.group(1)
                .replace("/zt/example/", "PATH").replace("/zt/example ", path.substring(0, path.length() - 1) + " ")
                .replace("/srv/www/example", "FOLDER")).toList();
    }

    private static WebServer start(Path folder, String path, String shared, String location) throws IOException {
        Path nginx = Programs.require("nginx");
        Path home = Files.createTempDirectory("nginx");
        return start(folder, path, home, SETTINGS.replace("SHARED", shared).replace("LOCATION", location),
                file -> List.of(nginx.toString(), "-e",
                home.resolve("error.log").toString(), "-p", home.toString(), "-c", file.toString()));
    }

    /** @param command that starts the server with the settings in a file */
    private static WebServer start(Path folder, String path, Path home, String settings, Function<Path, List<String>> command)
            throws IOException {
        for (int attempt = 0; attempt < 10; attempt++) {
            int port = free();
            Path file = Files.writeString(home.resolve("settings.conf"), settings.replace("HOME", home.toString())
                    .replace("FOLDER", folder.toRealPath().toString()).replace("PATH", path).replace("PORT", String.valueOf(port)));
            Process process = new ProcessBuilder(command.apply(file)).redirectErrorStream(true)
                    .redirectOutput(home.resolve("printed.log").toFile()).start();
            WebServer server = new WebServer(process, home, port, path);
            if (server.answers()) return server;
            server.stop();
        }
        throw new IllegalStateException(Files.readString(home.resolve("printed.log")) + Files.readString(home.resolve("error.log")));
    }

    String address() {
        return "http://127.0.0.1:" + port + path;
    }

    /** Requests that were answered with 404, and requests outside the path. */
    List<String> missing() {
        String last = "/" + questions.incrementAndGet() + "-asked";
        ask(last);
        Patience.until(() -> log().contains("404 " + last), () -> "the server does not write down " + last);
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
        Patience.until(() -> !process.isAlive() || ask("/0-asked"), () -> "the server does not answer");
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
        stop();
        Folders.delete(home);
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
