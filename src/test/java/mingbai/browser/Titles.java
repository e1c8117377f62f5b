package mingbai.browser;

import java.util.List;

/** Lines of a page's title end between words, none is left with a single character, and it is copied and found as it is written. */
final class Titles {
    private static final String FAULTS = """
            const title = document.querySelector('h1'), written = title.textContent, faults = [], han = /\\p{Script=Han}/u;
            const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT), range = document.createRange(), lines = [];
            let last = null, before = '';
            while (texts.nextNode()) {
              const node = texts.currentNode;
              for (let i = 0; i < node.data.length; i++) {
                range.setStart(node, i);
                range.setEnd(node, i + 1);
                const box = range.getBoundingClientRect(), here = node.data[i];
                if (!box.width) continue;
                if (last !== null && box.top - last > box.height / 2) {
                  const between = i === 0 && node.previousSibling && node.previousSibling.nodeName === 'WBR';
                  if (!between && han.test(before) && han.test(here)) faults.push('a line ends in ' + before + '|' + here);
                  lines.push('');
                }
                lines.push((lines.pop() || '') + here);
                last = box.top;
                before = here;
              }
            }
            if (lines.length > 1 && lines[lines.length - 1].length === 1) faults.push('the last line is ' + before);
            const selection = getSelection();
            selection.selectAllChildren(title);
            if (selection.toString().trim() !== written.trim()) faults.push('copied is ' + selection);
            selection.collapse(title, 0);
            if (!find(written.trim(), true) || !title.contains(selection.anchorNode)) faults.push('not found: ' + written);
            selection.removeAllRanges();
            """;

    private Titles() {}

    @SuppressWarnings("unchecked")
    static List<String> faults(Browser browser) {
        return (List<String>) browser.script(FAULTS + "return faults;");
    }

    static List<String> faults(Firefox firefox) {
        return firefox.script(FAULTS + "return faults.join('\\n');").lines().toList();
    }
}
