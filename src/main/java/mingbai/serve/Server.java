package mingbai.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.explain.Explanation;
import mingbai.explain.Explanations;
import mingbai.language.Language;
import mingbai.model.Attachment;
import mingbai.plan.Output;
import mingbai.problem.Problem;
import mingbai.render.Renderer;
import mingbai.render.template.Rendered;
import mingbai.words.Messages;

/**
 * Answers the browser, on this machine only: with the edition's pages, each made when it is asked for, and below
 * {@code /.preview/} with what the preview adds to them. A page that is asked for while a change is being taken up waits for
 * it, so that the browser can ask at the first sign of the change.
 */
final class Server implements AutoCloseable {
    private static final String MISSING = "404.html";
    private static final String OWN = "/.preview/";
    private static final String PROOF = "proof/";
    private static final String RULES = "rules/";
    private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FAILED = 500;
    /** Seconds after which a browser that went away is noticed. */
    private static final int PULSE = 20;
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"), Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"), Map.entry("xml", "application/xml"),
            Map.entry("csv", "text/csv; charset=utf-8"), Map.entry("svg", "image/svg+xml"), Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"));

    static {
        // without it the JDK's server waits 40 ms for the browser to acknowledge the head of each answer
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Workspace workspace;
    private final Messages words;
    private final Overlay overlay;
    private final HttpServer server;
    private final List<String> names;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "preview");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<LinkedBlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();
    private boolean busy = true;
    private int revision;

    private Server(Workspace workspace, HttpServer server, List<String> names, Language language) {
        this.workspace = workspace;
        this.server = server;
        this.names = Stream.concat(LOCAL.stream(), names.stream()).map(name -> name.toLowerCase(Locale.ROOT)).toList();
        this.words = Messages.in(language);
        this.overlay = new Overlay(language);
    }

    /** Takes the port; nothing is answered before the first {@link #changed}. */
    static Server start(Workspace workspace, Door door, Language language) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()), 0);
        Server answering = new Server(workspace, server, door.names(), language);
        server.setExecutor(answering.threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                answering.handle(exchange);
            }
        });
        server.start();
        return answering;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Tells the browsers to ask again: a change has begun. */
    synchronized void changing() {
        busy = true;
        revision++;
        listeners.forEach(listener -> listener.add(String.valueOf(revision)));
    }

    /** Lets the answers go. */
    synchronized void changed() {
        busy = false;
        notifyAll();
    }

    private synchronized int settled() {
        try {
            while (busy) wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return revision;
    }

    /** What fails is printed where the preview runs; the browser is told what kind of failure it is. */
    private void handle(HttpExchange exchange) throws IOException {
        try {
            answer(exchange);
        } catch (RuntimeException e) {
            e.printStackTrace();
            fail(exchange, words.sentence(e instanceof UncheckedIOException ? "preview.unreadable" : "preview.bug"));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!local(exchange.getRequestHeaders().getFirst("Host")) || foreign(exchange)) {
            send(exchange, FORBIDDEN, "text",
                    words.sentence("preview.forbidden") + "\n");
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, NOT_ALLOWED, "text", "GET, HEAD\n");
        } else {
            String path = Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("");
            if (path.equals(OWN + "changes")) follow(exchange);
            else if (path.startsWith(OWN)) own(exchange, path.substring(OWN.length()));
            else page(exchange, path.endsWith("/") ? path + "index.html" : path);
        }
    }

    /**
     * A page of a foreign site could give this machine a name of its own (DNS rebinding); its browser says that name. The port is
     * another one where it is forwarded.
     */
    private boolean local(String host) {
        return host != null && names.contains(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT));
    }

    /** A page of another site may lead here, and load nothing from here: scripts and pictures are drafts as well. */
    private static boolean foreign(HttpExchange exchange) {
        String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean other = "cross-site".equals(site) || "same-site".equals(site);
        return other && !"navigate".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"));
    }

    private static void guard(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
        exchange.getResponseHeaders().set("X-Frame-Options", "SAMEORIGIN");
    }

    private void own(HttpExchange exchange, String name) throws IOException {
        if (name.startsWith(PROOF)) {
            proof(exchange, name.substring(PROOF.length()));
        } else if (name.startsWith(RULES)) {
            rule(exchange, name.substring(RULES.length()));
        } else send(exchange, NOT_FOUND, "text", words.sentence("preview.absent") + "\n");
    }

    private void rule(HttpExchange exchange, String id) throws IOException {
        Optional<Explanation> explanation = Explanations.all().stream().filter(one -> one.rule().id().equals(id)).findFirst();
        if (explanation.isPresent()) send(exchange, OK, "html", overlay.card(explanation.get()));
        else send(exchange, NOT_FOUND, "text", words.sentence("preview.absent") + "\n");
    }

    /** The problems of a page that only proof can see: asked for after the page, which does not wait for it. */
    private void proof(HttpExchange exchange, String address) throws IOException {
        State state = workspace.state();
        String path = address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
        Optional<Output> output = state.at(path);
        boolean found = output.isPresent() && output.get() instanceof Output.Page;
        Rendered rendered = found ? state.renderer().orElseThrow().render(output.get()) : null;
        if (!found || rendered.problem().isPresent()) {
            send(exchange, NOT_FOUND, "text", words.sentence("preview.absent") + "\n");
            return;
        }
        List<Problem> proof = state.prove((Output.Page) output.get(), rendered.bytes());
        send(exchange, OK, "html", overlay.problems(path, state.problems(), proof));
    }

    /** Sends the number of each change, for as long as the browser listens. */
    private void follow(HttpExchange exchange) throws IOException {
        LinkedBlockingQueue<String> numbers = new LinkedBlockingQueue<>();
        synchronized (this) {
            numbers.add(String.valueOf(revision));
            listeners.add(numbers);
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        guard(exchange);
        exchange.sendResponseHeaders(OK, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                String number = numbers.poll(PULSE, TimeUnit.SECONDS);
                out.write((number == null ? ":\n\n" : "data: " + number + "\n\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(numbers);
        }
    }

    /** Whatever the address says, it is looked up among the edition's own: nothing else can be reached. */
    private void page(HttpExchange exchange, String address) throws IOException {
        int now = settled();
        State state = workspace.state();
        String path = address.substring(Math.min(1, address.length()));
        Optional<Renderer> renderer = state.renderer();
        Optional<Output> output = state.at(path);
        if (renderer.isEmpty()) {
            send(exchange, FAILED, "html", overlay.alone(state.problems(), now));
        } else if (output.isPresent()) {
            send(new Question(exchange, path, state, now), OK, output.get());
        } else if (renderer.get().theme().assets().containsKey(path)) {
            send(exchange, OK, path, renderer.get().theme().asset(path));
        } else {
            Output missing = state.at(Language.at(path).folder() + MISSING).or(() -> state.at(MISSING)).orElseThrow();
            send(new Question(exchange, path, state, now), NOT_FOUND, missing);
        }
    }

    /** What was asked for, and what there was to answer at that moment. */
    private record Question(HttpExchange exchange, String path, State state, int revision) {}

    private void send(Question question, int status, Output output) throws IOException {
        State state = question.state();
        Rendered rendered = state.renderer().orElseThrow().render(output);
        if (rendered.problem().isPresent()) {
            send(question.exchange(), FAILED, "html", overlay.alone(List.of(rendered.problem().get()), question.revision()));
        } else if (output instanceof Output.Page) {
            send(question.exchange(), status, "html",
                    overlay.over(question.path(), rendered.bytes(), state.problems(), question.revision()));
        } else {
            send(question.exchange(), status, question.path(), rendered.bytes());
        }
    }

    private static void fail(HttpExchange exchange, String why) throws IOException {
        if (exchange.getResponseCode() < 0) send(exchange, FAILED, "text", why + "\n");
    }

    private static void send(HttpExchange exchange, int status, String name, String text) throws IOException {
        send(exchange, status, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String name, byte[] bytes) throws IOException {
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = name.equals("text") ? "text/plain; charset=utf-8"
                : Optional.ofNullable(TYPES.get(ending)).or(() -> Attachment.mediaType(name)).orElse("application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        guard(exchange);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
        if (!head && bytes.length > 0) exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
