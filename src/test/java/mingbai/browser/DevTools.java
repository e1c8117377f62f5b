package mingbai.browser;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Chromium's own protocol, beside the driver, which waits for the answer to each command before it sends the next.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class DevTools {
    private static final int PATIENCE_SECONDS = 120;
    private static final Gson GSON = new Gson();

    private final Map<Integer, CompletableFuture<JsonObject>> asked = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private final WebSocket socket;

    private DevTools(String address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Answers()).join();
    }

    /**
     * @param browser its host and port.
     * @param tab which of its tabs is meant
     */
    static DevTools of(String browser, String tab) {
        return new DevTools("ws://" + browser + "/devtools/page/" + tab);
    }

    /** One command after another, for each of some parameters; returns when all have been answered. */
    void each(String method, List<Map<String, Object>> parameters) {
        List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
        for (Map<String, Object> of : parameters) {
            int id = number.incrementAndGet();
            CompletableFuture<JsonObject> answer = new CompletableFuture<>();
            asked.put(id, answer);
            answers.add(answer);
            socket.sendText(GSON.toJson(Map.of("id", id, "method", method, "params", of)), true).join();
        }
        for (CompletableFuture<JsonObject> answer : answers) {
            JsonObject said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            if (said.has("error")) throw new IllegalStateException(method + ": " + said);
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
                if (said.has("id")) asked.remove(said.get("id").getAsInt()).complete(said);
            }
            from.request(1);
            return null;
        }
    }
}
