package mingbai.browser;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mingbai.Programs;

/**
 * Headless Firefox, driven by WebDriver BiDi, which it speaks itself: Debian has no geckodriver.
 *
 * @see <a href="https://w3c.github.io/webdriver-bidi/">WebDriver BiDi</a>
 */
final class Firefox implements AutoCloseable {
    private static final Gson GSON = new Gson();
    private static final int PATIENCE = 180;
    private static final String ADDRESS = "WebDriver BiDi listening on ";

    private final Process process;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private WebSocket socket;
    private String tab;

    private Firefox(Process process) {
        this.process = process;
    }

    /** @param profile a folder of its own */
    static Firefox open(Path profile) throws IOException {
        Path program = Programs.require("firefox-esr");
        Files.createDirectories(profile);
        Files.writeString(profile.resolve("user.js"), """
                user_pref("network.captive-portal-service.enabled", false);
                user_pref("network.connectivity-service.enabled", false);
                user_pref("app.update.enabled", false);
                user_pref("browser.safebrowsing.malware.enabled", false);
                user_pref("browser.safebrowsing.phishing.enabled", false);
                user_pref("datareporting.policy.dataSubmissionEnabled", false);
                user_pref("extensions.update.enabled", false);
                user_pref("services.settings.server", "");
                user_pref("browser.shell.checkDefaultBrowser", false);
                user_pref("intl.accept_languages", "zh-CN");
                """);
        Process process = new ProcessBuilder(program.toString(), "--headless", "--no-remote", "--profile", profile.toString(),
                "--remote-debugging-port", "0", "about:blank").redirectErrorStream(true).start();
        Firefox firefox = new Firefox(process);
        firefox.connect(firefox.address());
        return firefox;
    }

    /** Opens an address, waits until it has loaded, and forgets what earlier pages logged. */
    void visit(String address) {
        complaints.clear();
        ask("browsingContext.navigate", Map.of("context", tab, "url", address, "wait", "complete"));
    }

    /** What the page's viewport measures. */
    void size(int width, int height) {
        ask("browsingContext.setViewport", Map.of("context", tab, "viewport", Map.of("width", width, "height", height)));
    }

    /** What the body of a function gives, as text. */
    String script(String body) {
        JsonObject result = ask("script.evaluate", Map.of("expression", "(async () => String(await (async () => {" + body + "})()))()",
                "target", Map.of("context", tab), "awaitPromise", true));
        JsonObject value = result.getAsJsonObject("result");
        if (value == null) throw new IllegalStateException(result.toString());
        return value.get("value").getAsString();
    }

    /** Presses keys as a reader would. */
    void type(String text) {
        List<Map<String, Object>> keys = new ArrayList<>();
        text.codePoints().mapToObj(Character::toString).forEach(key -> {
            keys.add(Map.of("type", "keyDown", "value", key));
            keys.add(Map.of("type", "keyUp", "value", key));
        });
        ask("input.performActions", Map.of("context", tab,
                "actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", keys))));
    }

    /** Errors that the page or the browser logged since the last visit. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private String address() throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (!line.contains(ADDRESS)) continue;
            Thread drain = new Thread(() -> said.lines().forEach(rest -> { }));
            drain.setDaemon(true);
            drain.start();
            return line.substring(line.indexOf(ADDRESS) + ADDRESS.length()).strip();
        }
        throw new IllegalStateException("Firefox ended before it listened");
    }

    private void connect(String address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address + "/session"), new Answers()).join();
        ask("session.new", Map.of("capabilities", Map.of()));
        ask("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        tab = ask("browsingContext.getTree", Map.of()).getAsJsonArray("contexts").get(0).getAsJsonObject().get("context").getAsString();
    }

    private JsonObject ask(String method, Map<String, Object> parameters) {
        int id = number.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        asked.put(id, answer);
        socket.sendText(GSON.toJson(Map.of("id", id, "method", method, "params", parameters)), true).join();
        try {
            JsonObject said = answer.get(PATIENCE, TimeUnit.SECONDS);
            if (!said.get("type").getAsString().equals("success")) throw new IllegalStateException(method + ": " + said);
            return said.getAsJsonObject("result");
        } catch (Exception e) {
            throw new IllegalStateException(method, e);
        }
    }

    /** Messages come in pieces. */
    private final class Answers implements WebSocket.Listener {
        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                JsonObject said = JsonParser.parseString(message.toString()).getAsJsonObject();
                message.setLength(0);
                JsonElement id = said.get("id");
                if (id != null && !id.isJsonNull()) asked.remove(id.getAsInt()).complete(said);
                else if (said.has("method")
                        && said.get("method").getAsString().equals("log.entryAdded")) log(said.getAsJsonObject("params"));
            }
            from.request(1);
            return null;
        }

        private void log(JsonObject entry) {
            String level = entry.get("level").getAsString();
            if (level.equals("error") || level.equals("warn")) complaints.add(level + ": " + entry.get("text"));
        }
    }

    @Override
    public void close() {
        try {
            ask("browser.close", Map.of());
        } catch (IllegalStateException e) {
            process.destroyForcibly();
        }
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
