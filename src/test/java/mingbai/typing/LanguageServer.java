package mingbai.typing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mingbai.NodePackages;
import mingbai.Programs;

/** The real yaml-language-server, which text editors ask while a record is typed: JSON-RPC over its standard input and output. */
final class LanguageServer implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final OutputStream out;
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final Map<String, JsonArray> diagnostics = new HashMap<>();
    private int asked;

    private LanguageServer(Process process) {
        this.process = process;
        this.out = process.getOutputStream();
        Thread reader = new Thread(() -> read(process.getInputStream()), "language server");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param folder the workspace */
    static LanguageServer start(Path folder) throws IOException {
        String program = NodePackages.modules().resolve("yaml-language-server/bin/yaml-language-server").toString();
        Process process = new ProcessBuilder(Programs.require("node").toString(), program, "--stdio")
                .directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        LanguageServer server = new LanguageServer(process);
        JsonObject parameters = JsonParser.parseString("""
                {"processId": null, "rootUri": null, "capabilities": {
                  "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": true}},
                                   "hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}},
                  "workspace": {"configuration": true}}}""").getAsJsonObject();
        server.ask("initialize", parameters);
        server.report("initialized", new JsonObject());
        return server;
    }

    /** Opens a text as if it lay at a path, and waits for what is wrong with it. */
    JsonArray open(Path file, String text) {
        show(file, text);
        return diagnostics(file);
    }

    /** Opens a text as if it lay at a path. The server takes its time over each, so that many are shown before the first is asked for. */
    void show(Path file, String text) {
        JsonObject document = document(file);
        document.addProperty("languageId", "yaml");
        document.addProperty("version", 1);
        document.addProperty("text", text);
        JsonObject parameters = new JsonObject();
        parameters.add("textDocument", document);
        report("textDocument/didOpen", parameters);
    }

    /** What is wrong with a text that was shown. */
    JsonArray diagnostics(Path file) {
        if (!diagnostics.containsKey(uri(file))) {
            await(message -> judges(message) && message.getAsJsonObject("params").get("uri").getAsString().equals(uri(file)));
        }
        return diagnostics.remove(uri(file));
    }

    private static boolean judges(JsonObject message) {
        return message.has("method") && message.get("method").getAsString().equals("textDocument/publishDiagnostics");
    }

    /**
     * @param line from 0
     * @param column from 0
     */
    JsonElement at(String method, Path file, int line, int column) {
        JsonObject position = new JsonObject();
        position.addProperty("line", line);
        position.addProperty("character", column);
        JsonObject parameters = new JsonObject();
        parameters.add("textDocument", document(file));
        parameters.add("position", position);
        return ask(method, parameters).get("result");
    }

    private static JsonObject document(Path file) {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri(file));
        return document;
    }

    private static String uri(Path file) {
        return file.toUri().toString();
    }

    private JsonObject ask(String method, JsonObject parameters) {
        int id = ++asked;
        JsonObject message = message(method, parameters);
        message.addProperty("id", id);
        send(message);
        return await(answer -> !answer.has("method") && answer.has("id") && answer.get("id").getAsInt() == id);
    }

    private void report(String method, JsonObject parameters) {
        send(message(method, parameters));
    }

    private static JsonObject message(String method, JsonObject parameters) {
        JsonObject message = new JsonObject();
        message.addProperty("jsonrpc", "2.0");
        message.addProperty("method", method);
        message.add("params", parameters);
        return message;
    }

    private synchronized void send(JsonObject message) {
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        try {
            out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject await(Predicate<JsonObject> wanted) {
        try {
            while (true) {
                JsonObject message = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (message == null) throw new IllegalStateException("the server says nothing");
                if (judges(message)) keep(message.getAsJsonObject("params"));
                if (wanted.test(message)) return message;
                if (message.has("method") && message.has("id")) answer(message);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(JsonObject judged) {
        diagnostics.put(judged.get("uri").getAsString(), judged.getAsJsonArray("diagnostics"));
    }

    /** The server asks for settings, once for each section, and for leave to listen; it gets the defaults without the network. */
    private void answer(JsonObject question) {
        JsonObject answer = new JsonObject();
        answer.addProperty("jsonrpc", "2.0");
        answer.add("id", question.get("id"));
        answer.add("result", JsonNull.INSTANCE);
        if (question.get("method").getAsString().equals("workspace/configuration")) {
            JsonArray settings = new JsonArray();
            question.getAsJsonObject("params").getAsJsonArray("items").forEach(item -> {
                boolean yaml = item.getAsJsonObject().has("section") && item.getAsJsonObject().get("section").getAsString().equals("yaml");
                settings.add(JsonParser.parseString(yaml
                        ? "{\"validate\": true, \"hover\": true, \"completion\": true, \"schemaStore\": {\"enable\": false}}" : "{}"));
            });
            answer.add("result", settings);
        }
        send(answer);
    }

    private void read(InputStream in) {
        try {
            while (true) {
                int length = 0;
                for (String line = line(in); !line.isEmpty(); line = line(in)) {
                    if (line.startsWith("Content-Length: ")) length = Integer.parseInt(line.substring("Content-Length: ".length()));
                }
                byte[] body = in.readNBytes(length);
                if (body.length == 0) return;
                received.add(JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject());
            }
        } catch (IOException e) {
            // the server was ended
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) if (c != '\r') line.append((char) c);
        return line.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
