package mingbai.intake.source;

import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.words.Placeholders;

/**
 * An error or a guess, at its place in the file that is imported.
 *
 * <pre>{@code batch.docx table 1 row 5 column 4: No unit is called "省商务斤". Did you mean "省商务厅"?}</pre>
 *
 * @param matter     what it is about
 * @param spot       where
 * @param arguments  what the matter's texts name, in their order
 * @param suggestion what was probably meant; absent: nothing is near
 */
public record Finding(Matter matter, Spot spot, List<String> arguments, Optional<String> suggestion) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** True: nothing is written. False: a guess. */
    public boolean error() {
        return matter.error();
    }

    public String place(Language language) {
        return language == Language.ZH ? spot.zh() : spot.en();
    }

    /** What is wrong, or what was guessed. */
    public String message(Language language) {
        boolean zh = language == Language.ZH;
        String said = Placeholders.fill(matter.message(zh), arguments);
        if (suggestion.isEmpty()) return said;
        return said + (zh ? "是不是“" + suggestion.get() + "”？" : " Did you mean \"" + suggestion.get() + "\"?");
    }

    /** What to do; empty: compare the source. */
    public String remedy(Language language) {
        return Placeholders.fill(matter.remedy(language == Language.ZH), arguments);
    }
}
