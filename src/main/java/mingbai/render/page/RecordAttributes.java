package mingbai.render.page;

import java.time.LocalDate;
import mingbai.format.BeijingTime;
import mingbai.language.Bilingual;
import mingbai.model.Attachment;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Notice;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Source;
import mingbai.model.Unit;
import mingbai.render.template.Reads;

/** What templates may ask of the records by name. */
final class RecordAttributes {
    private RecordAttributes() {}

    /** Null where it is not known here; the records that templates ask most often come first. */
    static Object value(Object of, String name) {
        if (of instanceof Bilingual found) return bilingual(found, name);
        if (of instanceof Item found) return item(found, name);
        if (of instanceof Item.Responsibility found) return responsibility(found, name);
        if (of instanceof Item.Scope found) return scope(found, name);
        if (of instanceof Concept found) return concept(found, name);
        if (of instanceof Concept.Term found) return term(found, name);
        if (of instanceof Concept.Sources found) return sources(found, name);
        if (of instanceof Source found) return source(found, name);
        if (of instanceof Unit found) return unit(found, name);
        if (of instanceof Unit.Today found) return today(found, name);
        if (of instanceof Region found) return region(found, name);
        if (of instanceof Region.Tile found) return tile(found, name);
        if (of instanceof Kind found) return kind(found, name);
        if (of instanceof Publication found) return publication(found, name);
        if (of instanceof Head.SourceText found) return officialSource(found, name);
        if (of instanceof Head.Columns found) return columns(found, name);
        if (of instanceof Head.Document found) return document(found, name);
        if (of instanceof Attachment found) return attachment(found, name);
        if (of instanceof Notice found) return notice(found, name);
        if (of instanceof Head.Site found) return site(found, name);
        if (of instanceof Head.Footer found) return footer(found, name);
        if (of instanceof Prose found) return prose(found, name);
        return null;
    }

    private static Object bilingual(Bilingual of, String name) {
        return switch (name) {
            case "zh" -> of.zh();
            case "en" -> of.en();
            default -> null;
        };
    }

    private static Object item(Item of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "number" -> of.number();
            case "title" -> title(of);
            case "text" -> text(of);
            case "units" -> of.units();
            case "contactsStated" -> of.contactsStated();
            case "scope" -> of.scope();
            case "topics" -> of.topics();
            case "notice" -> of.notice();
            case "changes" -> of.changes();
            default -> null;
        };
    }

    private static Bilingual title(Item of) {
        Reads.title(of);
        return of.title();
    }

    private static Bilingual text(Item of) {
        Reads.text(of);
        return of.text();
    }

    private static Object responsibility(Item.Responsibility of, String name) {
        return switch (name) {
            case "unit" -> of.unit();
            case "asPublished" -> of.asPublished();
            default -> null;
        };
    }

    private static Object scope(Item.Scope of, String name) {
        return switch (name) {
            case "text" -> of.text();
            case "regions" -> of.regions();
            case "openEnded" -> of.openEnded();
            default -> null;
        };
    }

    private static Object concept(Concept of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "title" -> of.title();
            case "topic" -> of.topic();
            case "definition" -> of.definition();
            case "definitionSource" -> of.definitionSource();
            case "note" -> of.note();
            case "related" -> of.related();
            case "broader" -> of.broader();
            case "zh" -> of.zh();
            case "en" -> of.en();
            default -> null;
        };
    }

    private static Object term(Concept.Term of, String name) {
        return switch (name) {
            case "term" -> of.term();
            case "type" -> of.type();
            case "status" -> of.status();
            case "pinyin" -> of.pinyin();
            case "source" -> of.source();
            case "usageNote" -> of.usageNote();
            default -> null;
        };
    }

    private static Object sources(Concept.Sources of, String name) {
        return switch (name) {
            case "zh" -> of.zh();
            case "en" -> of.en();
            case "given" -> of.given();
            default -> null;
        };
    }

    private static Object source(Source of, String name) {
        return switch (name) {
            case "title" -> of.title();
            case "issuer" -> of.issuer();
            case "number" -> of.number();
            case "address" -> of.address();
            default -> null;
        };
    }

    private static Object unit(Unit of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "name" -> of.name();
            case "aliases" -> of.aliases();
            case "kind" -> of.kind();
            case "contact" -> of.contact();
            case "nameSource" -> of.nameSource();
            case "today" -> of.today();
            default -> null;
        };
    }

    private static Object today(Unit.Today of, String name) {
        return switch (name) {
            case "name" -> of.name();
            case "since" -> of.since();
            case "source" -> of.source();
            default -> null;
        };
    }

    private static Object region(Region of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "name" -> of.name();
            case "aliases" -> of.aliases();
            case "kind" -> of.kind();
            case "within" -> of.within();
            case "placesStated" -> of.placesStated();
            case "tile" -> of.tile();
            default -> null;
        };
    }

    private static Object tile(Region.Tile of, String name) {
        return switch (name) {
            case "column" -> of.column();
            case "row" -> of.row();
            default -> null;
        };
    }

    private static Object kind(Kind of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "name" -> of.name();
            case "position" -> of.position();
            default -> null;
        };
    }

    private static Object attachment(Attachment of, String name) {
        return switch (name) {
            case "name" -> of.name();
            case "title" -> of.title();
            case "format" -> of.format();
            default -> null;
        };
    }

    /** Whatever publication.yaml says is the publication's own. */
    private static Object publication(Publication of, String name) {
        return switch (name) {
            case "items" -> of.items();
            case "units" -> of.units();
            case "regions" -> of.regions();
            case "topics" -> of.topics();
            case "concepts" -> of.concepts();
            case "pages" -> of.pages();
            case "redirects" -> of.redirects();
            default -> head(of.head(), name);
        };
    }

    private static Object head(Head of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "title" -> of.title();
            case "shortTitle" -> of.shortTitle();
            case "summary" -> of.summary();
            case "keywords" -> of.keywords();
            case "source" -> of.source();
            case "document" -> of.document();
            case "attachments" -> of.attachments();
            case "site" -> of.site();
            case "footer" -> of.footer();
            case "draft" -> of.draft();
            case "unstated" -> of.unstated();
            case "claimed" -> of.claimed();
            case "toBeConfigured" -> of.toBeConfigured();
            default -> null;
        };
    }

    private static Object officialSource(Head.SourceText of, String name) {
        return switch (name) {
            case "columns" -> of.columns();
            default -> null;
        };
    }

    private static Object columns(Head.Columns of, String name) {
        return switch (name) {
            case "number" -> of.number();
            case "title" -> of.title();
            case "text" -> of.text();
            case "units" -> of.units();
            case "scope" -> of.scope();
            default -> null;
        };
    }

    private static Object document(Head.Document of, String name) {
        return switch (name) {
            case "title" -> of.title();
            case "indexNumber" -> of.indexNumber();
            case "subject" -> of.subject();
            case "issuer" -> of.issuer();
            case "dateOfWriting" -> of.dateOfWriting();
            case "documentNumber" -> of.documentNumber();
            case "dateOfPublication" -> of.dateOfPublication();
            case "keywords" -> of.keywords();
            case "status" -> of.status();
            case "notice" -> of.notice();
            case "changed" -> of.changed();
            default -> null;
        };
    }

    private static Object notice(Notice of, String name) {
        return switch (name) {
            case "status" -> of.status();
            case "date" -> of.date();
            case "reason" -> of.reason();
            case "successor" -> of.successor();
            default -> null;
        };
    }

    private static Object site(Head.Site of, String name) {
        return switch (name) {
            case "name" -> of.name();
            case "domain" -> of.domain();
            case "identityCode" -> of.identityCode();
            case "address" -> of.address();
            case "published" -> of.published().map(BeijingTime::text);
            case "modified" -> of.modified().map(BeijingTime::text);
            case "contentSource" -> of.contentSource();
            case "zip" -> of.zip();
            case "archived" -> of.archived().map(LocalDate::toString);
            default -> null;
        };
    }

    private static Object footer(Head.Footer of, String name) {
        return switch (name) {
            case "sponsor" -> of.sponsor();
            case "contact" -> of.contact();
            case "icpFiling" -> of.icpFiling();
            case "policeFiling" -> of.policeFiling();
            case "partyGovernmentMark" -> of.partyGovernmentMark();
            case "reportErrors" -> of.reportErrors();
            default -> null;
        };
    }

    private static Object prose(Prose of, String name) {
        return switch (name) {
            case "id" -> of.id();
            case "title" -> of.title();
            default -> null;
        };
    }
}
