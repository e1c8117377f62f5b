package mingbai.golden;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu checker, set up once for many pages: its grammar takes longer to read than a page to check. It reads it by calls
 * within calls, for which the threads of tests are not made, so it has one of its own.
 *
 * @see <a href="https://validator.github.io/validator/">The Nu Html Checker</a>
 */
final class MarkupChecker {
    private static final String GRAMMAR = "http://s.validator.nu/html5-all.rnc";

    private static final long STACK_BYTES = 64 << 20;

    private final ExecutorService alone = Executors.newSingleThreadExecutor(MarkupChecker::thread);
    private final Errors errors = new Errors();
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();

    MarkupChecker() throws Exception {
        alone.submit(() -> {
            checker.setUpMainSchema(GRAMMAR, errors);
            checker.setUpValidatorAndParsers(errors, false, false);
            return null;
        }).get();
        if (!errors.found.isEmpty()) throw new IllegalStateException(errors.found.toString());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "Nu checker", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /** Errors of a page; the checker's warnings do not know that a policy's {@code 'self'} holds for relative addresses. */
    List<String> errors(byte[] html) throws Exception {
        return alone.submit(() -> {
            errors.found.clear();
            checker.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html)));
            return List.copyOf(errors.found);
        }).get();
    }

    private static final class Errors implements ErrorHandler {
        /** CSS Conditional Rules 5, sections 5 and 7.2, which the checker's CSS does not know yet; browsers do, or leave it out. */
        private static final List<String> NEWER = List.of("Unrecognized at-rule “@container”", "Property “container-type” doesn't exist");

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // See errors().
        }

        @Override
        public void error(SAXParseException error) {
            if (NEWER.stream().noneMatch(error.getMessage()::contains)) {
                found.add(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage());
            }
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}
