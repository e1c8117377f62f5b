package mingbai.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Function;
import java.util.stream.Collectors;
import mingbai.format.Digest;
import mingbai.model.Attachment;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.render.data.OpenData;
import mingbai.render.search.SearchScripts;
import mingbai.words.Messages;

/** What is no page: attachments, open data, what the search page reads, site map, feeds, the picture, and what to do with the zip. */
final class MachineFiles {
    private final Plan plan;
    private final OpenData data;
    private final SearchScripts search;

    /** @param digests of the files that a descriptor names */
    MachineFiles(Plan plan, Function<Output, Digest> digests) {
        this.plan = plan;
        this.data = new OpenData(plan, digests);
        this.search = new SearchScripts(plan);
    }

    byte[] bytes(Output output) {
        if (output instanceof Output.DataFile file) return data.of(file);
        if (output instanceof Output.ItemFile file) return data.of(file);
        if (output instanceof Output.SchemaFile file) return data.of(file);
        if (output instanceof Output.DataPackage files) return data.of(files);
        if (output instanceof Output.AttachedFile file) return read(file.attachment());
        if (output instanceof Output.Search script) return search.of(script);
        if (output instanceof Output.ReadMe) return readMe();
        if (output instanceof Output.Card) return Card.of(plan.relations());
        if (output instanceof Output.Feed feed) return Feed.of(plan, feed);
        if (output instanceof Output.SiteMap map) return SiteMap.of(plan.publication(), map);
        if (output instanceof Output.SiteMapIndex index) return SiteMap.of(plan.publication(), index);
        throw new IllegalArgumentException("no bytes for " + output);
    }

    private static byte[] read(Attachment attachment) {
        try {
            return Files.readAllBytes(attachment.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the mark and the line ends by which the oldest Notepad shows Chinese. */
    private byte[] readMe() {
        return plan.publication().head().languages().all().stream()
                .map(language -> plan.publication().head().title().or(language) + "\r\n\r\n"
                + Messages.in(language).sentence("edition.read-me") + "\r\n")
                .collect(Collectors.joining("\r\n", "\uFEFF", "")).getBytes(StandardCharsets.UTF_8);
    }
}
