package mingbai.explain;

import mingbai.language.Language;
import mingbai.problem.Rule;

/** Whom rules are for; those of each have a book with their cards, which is a page of the guide. */
enum Book {
    /** Who writes records, prose and imports. */
    EDITORS("rules"),
    /** Who writes a theme. */
    THEMES("theme-rules");

    private final String name;

    Book(String name) {
        this.name = name;
    }

    /** The resource beside this class that has its rules with their examples. */
    String examples() {
        return name + ".md";
    }

    /** Its name in a language, without ending: {@code rules}, {@code rules.en}. */
    String name(Language language) {
        return language == Language.AUTHORITATIVE ? name : name + "." + language.code();
    }

    /** Where the guide has the card of a rule, from the folder that holds the guide. */
    String card(Rule rule, Language language) {
        return "guide/" + name(language) + ".html#" + rule.id();
    }
}
