package mingbai.intake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.Marks;
import mingbai.format.YamlScalar;
import mingbai.intake.outline.Field;
import mingbai.intake.outline.Outline;
import mingbai.intake.outline.StatedParticulars;
import mingbai.intake.source.Findings;
import mingbai.language.Word;
import mingbai.model.SourceText.Is;
import mingbai.problem.Said;
import mingbai.text.RoleWords;

/**
 * A publication in Chinese alone that a document gives: what declares its source, the source, its headings, the names of its units and
 * regions with ids to be looked through, and its items.
 */
public final class Proposal {
    private static final int LETTERS = 26;
    /** What separates words of a text, and no keyword has. */
    private static final Pattern SEPARATORS = Pattern.compile("[，、；,;]+");

    private final Findings findings;
    private final NameIndex known;
    private final Function<Said, String> words;
    private final List<Draft> items = new ArrayList<>();
    private final List<Draft> sources = new ArrayList<>();
    private final YamlText declared = new YamlText(false);
    private final ItemDrafts drafts;

    /** @param words what comments say */
    public Proposal(NameIndex known, Function<Said, String> words, Findings findings) {
        this.known = known;
        this.words = words;
        this.findings = findings;
        this.drafts = new ItemDrafts(Declarations.nothing(), known, findings);
    }

    /**
     * The files.
     *
     * @param text of the source, where it is a text already, or prose; absent: it is written as the table is read
     * @param id   of the publication
     * @param name of the source's file, without its ending
     * @param rest of publication.yaml, behind the source, for what the document says of itself by the keys there, as YAML
     */
    public List<Draft> of(List<Outline> outlines, Optional<String> text, String id, String name,
            Function<Map<String, String>, String> rest) {
        NameIndex met = known.anew();
        ItemDrafts first = new ItemDrafts(Declarations.nothing(), met, findings.apart());
        outlines.forEach(outline -> first.of(outline, "", 1, 1));
        known.shorten(met.newUnits());
        for (int i = 0; i < outlines.size(); i++) source(outlines.get(i), i, text.filter(one -> outlines.size() == 1), name);
        List<Draft> all = new ArrayList<>(List.of(new Draft("publication.yaml", publication(outlines, id, rest))));
        if (!drafts.groups().isEmpty()) all.add(new Draft("groups.yaml", groups()));
        if (!known.newUnits().isEmpty()) all.add(new Draft("units.yaml", names("units", "commands.proposal.units",
                "commands.proposal.units.kind", known.newUnits())));
        if (!known.newRegions().isEmpty()) all.add(new Draft("regions.yaml", names("regions", "commands.proposal.regions",
                "commands.proposal.regions.kind", known.newRegions())));
        all.addAll(sources);
        all.addAll(items);
        return all;
    }

    /** b, c, … z, ba, bb, …, for the sources behind the first. */
    private static String letters(int i) {
        return (i < LETTERS ? "" : letters(i / LETTERS)) + (char) ('a' + i % LETTERS);
    }

    private void source(Outline outline, int i, Optional<String> text, String name) {
        String id = i == 0 ? "" : letters(i);
        String file = "source/" + name + (id.isEmpty() ? "" : "-" + id) + ".txt";
        sources.add(new Draft(file, text.or(outline::text).orElseGet(() -> SourceDraft.of(outline))));
        items.addAll(drafts.of(outline, id.isEmpty() ? "" : id + "-", 1, 2));
        declared.line(2, "- file: " + YamlScalar.plain(file));
        if (!id.isEmpty()) declared.line(4, "id: " + id);
        if (outline.prose()) declared.line(4, "form: prose");
        if (i > 0 && !outline.title().isEmpty()) declared.text(4, "title", title(outline));
        text(outline.above(), "above");
        text(outline.introduction(), "introduction");
        declared.line(4, "columns:");
        outline.fields().forEach(field -> declared.line(6, "- " + column(outline, field)));
        text(outline.below(), "below");
    }

    private void text(List<String> lines, String key) {
        if (lines.size() == 1 && lines.get(0).indexOf('\n') < 0) declared.text(4, key, lines.get(0));
        else if (!lines.isEmpty()) declared.block(4, key, lines);
    }

    private static String title(Outline outline) {
        return String.join("", outline.title());
    }

    private String column(Outline outline, Field field) {
        String is = Word.of(field.is());
        StringBuilder column = new StringBuilder("{is: " + is);
        if (!field.id().equals(is)) column.append(", id: ").append(field.id());
        if (field.heads().size() == 1) column.append(", head: ").append(YamlScalar.flow(field.head()));
        else if (!field.heads().isEmpty()) {
            column.append(field.heads().stream().map(YamlScalar::flow).collect(Collectors.joining(", ", ", head: [", "]")));
        }
        if (!outline.prose() && field.heads().isEmpty()) column.append(", head: not-stated");
        if (field.is() == Is.GROUP && outline.repeated()) column.append(", repeated: true");
        if (outline.merged().contains(field)) column.append(", merged: true");
        if (!field.label().isEmpty()) column.append(", label: ").append(YamlScalar.flow(field.label()));
        if (!field.close().isEmpty()) column.append(", close: ").append(YamlScalar.flow(field.close()));
        field.role().filter(RoleWords.all()::containsKey).ifPresent(word -> column.append(", role: ").append(drafts.role(word)));
        return column.append('}').toString();
    }

    private String publication(List<Outline> outlines, String id, Function<Map<String, String>, String> rest) {
        String title = title(outlines.get(0));
        Map<String, String> particulars = StatedParticulars.of(outlines);
        particulars.put("title", title);
        particulars.replaceAll((key, text) -> YamlScalar.plain(text));
        YamlText yaml = new YamlText(false);
        comments(yaml, "publication", "commands.proposal.publication");
        String called = Marks.chinese(title);
        yaml.line(0, "id: " + id).line(0, "languages: [zh]").text(0, "title", title).text(0, "short-title", called)
                .text(0, "summary", words.apply(Said.say("commands.proposal.summary", called, items.size())))
                .line(0, "keywords: [" + YamlScalar.flow(SEPARATORS.matcher(called).replaceAll(" ")) + "]").line(0, "");
        if (!drafts.roles().isEmpty()) {
            yaml.line(0, "roles:");
            drafts.roles().forEach((word, role) -> yaml.line(2, "- {id: " + role + ", name: " + YamlScalar.flow(word) + "}"));
            yaml.line(0, "");
        }
        yaml.line(0, "sources:");
        return yaml + declared.toString() + "\n" + rest.apply(particulars);
    }

    private void comments(YamlText yaml, String schema, String key) {
        yaml.line(0, "# yaml-language-server: $schema=schema/" + schema + ".schema.json");
        words.apply(Said.say(key)).lines().forEach(line -> yaml.line(0, "# " + line));
    }

    private String groups() {
        YamlText yaml = new YamlText(false);
        comments(yaml, "groups", "commands.proposal.groups");
        yaml.line(0, "groups:");
        drafts.groups().forEach(group -> write(yaml, group));
        return yaml.toString();
    }

    static void write(YamlText yaml, ItemDrafts.Group group) {
        String heading = group.heading().heading();
        yaml.line(2, "- id: " + group.id()).text(4, "heading", heading);
        if (!ItemDrafts.name(heading).equals(heading)) yaml.text(4, "name", ItemDrafts.name(heading));
        group.within().ifPresent(id -> yaml.line(4, "within: " + id));
        if (!group.heading().cells().isEmpty()) yaml.line(4, "cells:");
        group.heading().cells().forEach((field, cell) -> yaml.line(6, "- {column: " + field.id() + ", text: "
                + YamlScalar.flow(cell.text().replace('\n', ' ')) + "}"));
        group.behind().ifPresent(id -> yaml.line(4, "behind: \"" + id + "\""));
        if (!group.heading().text().isEmpty()) yaml.block(4, "text", group.heading().text());
    }

    private String names(String file, String comment, String general, List<NameIndex.Name> names) {
        YamlText yaml = new YamlText(false);
        comments(yaml, file, comment);
        String kind = words.apply(Said.say(general));
        yaml.line(0, "kinds:").line(2, "- {id: general, name: " + YamlScalar.flow(kind) + "}").line(0, "").line(0, file + ":");
        names.forEach(name -> yaml.line(2, "- {id: " + name.id() + ", name: " + YamlScalar.flow(name.written()) + ", kind: general}"));
        return yaml.toString();
    }
}
