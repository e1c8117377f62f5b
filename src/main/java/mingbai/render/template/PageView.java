package mingbai.render.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.plan.Output;
import mingbai.plan.PageKind;

/**
 * A page as templates see it while it is rendered, by one thread. What is asked of it is noted for the fragment in which it is
 * asked, so that nothing can be learnt of the page in any other way.
 */
public final class PageView {
    private static final String PATH = "path";
    /** Its folder, which decides how links are written. */
    private static final String FOLDER = "folder";

    private final Output.Page page;
    private final Languages languages;
    private final Optional<String> root;
    private final Optional<String> absolute;
    private final String title;
    private final String description;
    private final List<Meta> meta;
    /** Of the fragments that are being rendered, the outermost first. */
    private final List<Fragments.Asked> asked = new ArrayList<>(4);

    /** One meta tag. */
    public record Meta(String name, String content) {}

    /**
     * @param languages   of the publication
     * @param root        where the edition lies on the web; absent: it is to be configured
     * @param title       what the page is called
     * @param description what it is about, in a sentence
     * @param meta        its meta tags, in order
     */
    public PageView(Output.Page page, Languages languages, Optional<String> root, String title, String description, List<Meta> meta) {
        this.page = page;
        this.languages = languages;
        this.root = root;
        this.absolute = page.kind() == PageKind.NOT_FOUND ? root : Optional.empty();
        this.title = title;
        this.description = description;
        this.meta = List.copyOf(meta);
    }

    /** Notes from now on what is asked. */
    void begin(Fragments.Asked fragment) {
        asked.add(fragment);
    }

    /** Ends the innermost fragment. */
    void end() {
        asked.remove(asked.size() - 1);
    }

    /** What a template asks of the page by name; null: there is no such thing. */
    public Object attribute(String name) {
        Object value = switch (name) {
            case "kind" -> page.kind().id();
            case "language" -> page.language().code();
            case "lang" -> page.language().tag();
            case "languages" -> languages();
            case "own" -> page.language();
            case "official" -> page.language() == Language.AUTHORITATIVE;
            case "others" -> languages.others(page.language());
            case "beside" -> languages.beside(page.language());
            case "translations" -> languages.translations(page.language());
            case PATH -> page.path();
            case "title" -> title;
            case "description" -> description;
            case "meta" -> meta;
            case FOLDER -> folder();
            default -> null;
        };
        for (Fragments.Asked fragment : asked) fragment.add(Fragments.PAGE + name, value);
        return value;
    }

    /** Those of the publication, the page's own first. */
    private List<Language> languages() {
        return Stream.concat(Stream.of(page.language()), languages.others(page.language()).stream()).toList();
    }

    /** The folder with a closing slash, or nothing; on the page that servers show at any address, the edition's address. */
    private String folder() {
        return absolute.orElseGet(() -> page.path().substring(0, page.path().lastIndexOf('/') + 1));
    }

    /** What it is, for those who print it. */
    @Override
    public String toString() {
        return path();
    }

    /** From the edition's root. */
    public String path() {
        attribute(PATH);
        return page.path();
    }

    public Language language() {
        attribute("language");
        return page.language();
    }

    /**
     * Where the same page in a language lies, from the edition's root.
     *
     * @throws IllegalArgumentException where the publication has no such language
     */
    public String in(Language language) {
        attribute(PATH);
        if (!languages.has(language)) throw new IllegalArgumentException("the publication is not in " + language.code());
        return page.in(language).path();
    }

    /** Where the page, or the same one in another language, lies on the web. */
    public String absolute(Language language) {
        return root.orElseThrow(() -> new IllegalArgumentException("site.address is to be configured")) + in(language);
    }

    /** The way from here to the edition's root: {@code ../}. */
    public String root() {
        attribute(FOLDER);
        return Address.relative(page.path(), "");
    }

    /**
     * The address of something in the edition. The page that servers show in place of a missing one has no known place, so its
     * addresses are absolute as soon as the edition's address is configured.
     */
    public String link(String to) {
        attribute(FOLDER);
        return absolute.map(address -> address + to).orElseGet(() -> Address.relative(page.path(), to));
    }
}
