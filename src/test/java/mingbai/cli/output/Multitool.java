package mingbai.cli.output;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mingbai.NodePackages;
import mingbai.Programs;

/**
 * The real SARIF Multitool, and the JSON Schema that comes with it. It takes both to judge a log: the tool passes over a word
 * that no enumeration has, and the schema knows nothing of what refers to what.
 */
final class Multitool {
    private final Path folder;
    private final Path program;

    private Multitool(Path folder, Path program) {
        this.folder = folder;
        this.program = program;
    }

    /** @param folder where it works */
    static Multitool in(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(NodePackages.modules().resolve("@microsoft"), 2)) {
            Path program = files.filter(file -> file.getFileName().toString().matches("Sarif\\.Multitool(\\.exe)?")).findFirst()
                    .orElseThrow();
            if (!program.toFile().setExecutable(true)) throw new IOException(program.toString());
            return new Multitool(folder, program);
        }
    }

    /** What the schema says against a log. */
    List<String> againstSchema(String log) throws IOException {
        String schema = Files.readString(program.resolveSibling("sarif-2.1.0.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON)
                .validate(log, InputFormat.JSON).stream().map(Error::toString).toList();
    }

    /** What the tool calls an error; its notes on what else a log could have are left out. */
    List<String> errors(String log) throws IOException {
        Path input = Files.writeString(folder.resolve("log.sarif"), log);
        Path output = folder.resolve("judged.sarif");
        Files.deleteIfExists(output);
        // The program is made for machines that have ICU; env lets it do without.
        Programs.run(folder, "env", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1", program.toString(), "validate", input.toString(),
                "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning;Note", "--kind", "Fail", "--output", output.toString());
        String judged = Files.readString(output).replace("\ufeff", "");
        List<JsonObject> results = JsonParser.parseString(judged).getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject()
                .getAsJsonArray("results").asList().stream().map(JsonElement::getAsJsonObject).toList();
        if (results.isEmpty()) throw new IllegalStateException("The tool gave up reading: it has notes on any log.");
        return results.stream().filter(result -> result.has("level") && result.get("level").getAsString().equals("error"))
                .map(JsonObject::toString).toList();
    }
}
