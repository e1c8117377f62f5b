package mingbai.problem;

import java.util.Collections;
import java.util.List;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.words.Placeholders;

/**
 * Every rule that content, a theme or a page can break, with what is said about it in both languages.
 *
 * <p>The id is the constant's name in lower case with hyphens. {@code {0}}, {@code {1}} stand for a problem's
 * arguments. To add a rule:
 *
 * <table>
 * <caption>What changes</caption>
 * <tr><th>file</th><th>change</th><th>why</th></tr>
 * <tr><td>this file</td><td>a constant with its four sentences</td><td>its id and its words</td></tr>
 * <tr><td>{@code check/} (records) or {@code prove/} (pages)</td><td>report it at its place</td><td>the rule itself</td></tr>
 * <tr><td>{@code src/test/resources/bad/<id>.txt}</td><td>the smallest content or theme that breaks it, and what is
 * printed</td><td>a rule without one fails the build</td></tr>
 * </table>
 */
public enum Rule {
    // Files and YAML
    NOT_UTF8("文件不是 UTF-8 编码。", "用“另存为”选择 UTF-8 编码重新保存。",
            "The file is not UTF-8.", "Save it again with the encoding UTF-8."),
    FILE_TOO_LARGE("文件有 {0} 字节，超过上限 {1} 字节。", "把内容分成几个文件，或检查是否放错了文件。",
            "The file has {0} bytes, more than the limit of {1}.", "Split it, or check whether it is the wrong file."),
    FILE_MISSING("缺少文件“{0}”。", "补上这个文件；格式见编辑指南。",
            "The file \"{0}\" is missing.", "Add it; the editors' guide shows its form."),
    FILE_UNEXPECTED("这里不应有文件“{0}”。", "删除、移走，或改成约定的名称（记录以 .yaml 结尾，文稿以 .zh.md 和 .en.md 结尾）。",
            "The file \"{0}\" has no place here.",
            "Remove it, move it, or name it as agreed (records end in .yaml, prose in .zh.md and .en.md)."),
    FILE_UNUSED(Level.WARNING, "文件“{0}”没有用到，不会发布。",
            "要随文件发布的，作为附件写进 publication.yaml 的 attachments（附件直接放在 source 里，以小写的 {1} 结尾）；只想留着备查的，移到内容文件夹外面，或者写进 publication.yaml 的 intended。",
            "The file \"{0}\" is used nowhere and will not be published.",
            "To publish it, name it under attachments in publication.yaml (attachments lie in source itself and end, in lower case, in {2}); what is only kept goes out of the content folder, or under intended in publication.yaml."),
    ATTACHMENT_DAMAGED("附件“{0}”是空的，或者不是它的扩展名所说的文件。", "用原来的软件打开看一看，另存一份再放进来；设了打开密码的，先去掉密码。",
            "The attachment \"{0}\" is empty, or not what its ending says.", "Open it with its own program and save it again; remove a password that it asks for."),
    FOLDER_EMPTY("文件夹“{0}”里没有记录。", "至少放入一条记录。",
            "The folder \"{0}\" holds no record.", "Add at least one."),
    NAME_UNSAFE("“{0}”不能作为网页地址或压缩包的名称。",
            "只用小写英文字母、数字和连字符，不超过 {1} 个字符；con、nul 等系统保留名和 index、search 等固定网页的名称不能用。",
            "\"{0}\" cannot be the name of a page or of the zip.",
            "Use lower-case letters, digits and hyphens, at most {1}; no reserved name such as con, and none of a fixed page such as index or search."),
    YAML_SYNTAX("不符合 YAML 的写法：{0}。", "检查这一行及上一行：冒号后要有空格，缩进只用空格，引号和括号要成对。",
            "This is not valid YAML: {1}.",
            "Look at this line and the one above: a space after each colon, spaces for indents, quotes and brackets in pairs."),
    YAML_ALIAS("不支持 YAML 的锚点、引用和标签（{0}）。", "把内容直接写在这里；文字以 & * ! 开头时加引号。",
            "YAML anchors, aliases and tags are not supported ({0}).",
            "Write the content out; quote a text that begins with & * or !."),
    TEXT_CUT("“{0}”被当作注释，不会出现在网站上。", "是文字的一部分，就给整段文字加引号；是注释，就在 # 后面加空格。",
            "\"{0}\" is taken for a comment and would not be published.",
            "If it belongs to the text, quote the whole text; if it is a comment, write a space behind the #."),
    CHARACTER_INVISIBLE("有看不见的{2} {0}（{1}）。", "删去这个字符，或者代表它的写法；source 里的原文，从原件重新复制这一段。",
            "An invisible {3}, {0} ({1}).", "Delete it, or what spells it out; in source, take the passage from the original once more."),
    CHARACTER_DOUBTFUL(Level.ERROR, "字符 {0}（{1}）恐怕不是要写的：{2}。",
            "换成要写的字符，空格用普通空格；source 里的原文，从原件重新复制这一段。原件确实如此的，写进 intended；原文和文稿里的，写进 publication.yaml 的 intended。",
            "The character {0} ({1}) is probably not the one that is meant: {3}.",
            "Write the character that is meant; for a space, the usual one. In source, take the passage from the original once more. What really is so goes under intended; for the source and prose pages, under intended of publication.yaml."),
    YAML_TOO_DEEP("嵌套超过 {0} 层。", "检查缩进；记录不需要这么深的层次。",
            "Nested more than {0} levels deep.", "Check the indents; no record needs as many levels."),
    YAML_TOO_MANY("这里的键超过 {0} 个，后面的没有再读。", "看看是不是放错了文件；一份记录只有十几个键。",
            "More than {0} keys stand here; what follows was not read.", "See whether it is the wrong file: a record has a dozen keys."),
    KEY_DUPLICATE("“{0}”写了两次。", "保留一个，删去另一个。",
            "\"{0}\" is given twice.", "Keep one and delete the other."),

    // Records
    KEY_UNKNOWN("没有“{0}”这一项。", "改正拼写，或删去这一行。可用的有：{1}。",
            "There is no key \"{0}\" here.", "Correct it or delete the line. Known are: {1}."),
    KEY_MISSING("缺少“{0}”。", "补上这一项。只有 units、scope 和 document 各项可以写 not-stated，site 和 footer 各项可以写 to-be-configured。",
            "\"{0}\" is missing.", "Add it. Only units, scope and what stands in document can be not-stated; site and footer can be to-be-configured."),
    TYPE_WRONG("“{0}”应当是{1}。", "按编辑指南中的例子改写。",
            "\"{0}\" should be {2}.", "Write it as the example in the editors' guide."),
    TEXT_EMPTY("“{0}”是空的。", "写上内容。原文没有写明的 units 和 scope 写 not-stated；可以省略的项就删去整行。",
            "\"{0}\" is empty.", "Give it a content. Units and scope that the source does not state are not-stated; a key that may be left out can go."),
    TEXT_TOO_LONG("“{0}”有 {1} 个字符，超过上限 {2} 个。", "看看是不是把别的内容贴到了这里；长的内容写进事项的 text，或者 pages 里的文稿。",
            "\"{0}\" has {1} characters, more than the limit of {2}.",
            "See whether something else was pasted here; what is long belongs in an item's text, or on a prose page."),
    VALUE_WRONG("“{0}”的值“{1}”不合要求。", "应当是：{2}。",
            "\"{0}\" cannot be \"{1}\".", "It should be: {3}."),
    ID_DUPLICATE("“{0}”已经用在 {1}。", "每个 id 只用一次；给这一个换一个 id。",
            "\"{0}\" is taken at {1}.", "An id is used once; give this one another."),
    NUMBER_DUPLICATE("序号 {0} 已经用在 {1}。", "按来源文件更正序号。",
            "Number {0} is taken at {1}.", "Correct the number after the source."),
    NUMBER_GAP("序号从 {0} 跳到了 {1}。", "补上缺少的记录，或更正序号。",
            "The numbers jump from {0} to {1}.", "Add the missing record or correct the number."),
    NAME_TAKEN("名称“{0}”已经属于“{1}”（{2}）。", "一个名称只能指一个对象；删去其中一个。",
            "The name \"{0}\" belongs to \"{1}\" already ({2}).", "A name means one thing; delete one of the two."),
    NAME_UNEVEN("文件名“{0}”和“{1}”位数不同。", "所有事项的文件名前面补 0，补到一样长：{2}。网页的地址由它而来；已经发布过的，把旧地址写进 redirects.yaml。",
            "The file names \"{0}\" and \"{1}\" have different numbers of digits.",
            "Fill up the names of all items with zeros to one length: {3}. Addresses come of them; once published, record the former one in redirects.yaml."),
    UNKNOWN_UNIT("没有名为“{0}”的单位。", "使用 units.yaml 中的 id，或先在那里添加。",
            "No unit \"{0}\".", "Use an id of units.yaml, or add it there first."),
    UNKNOWN_REGION("没有名为“{0}”的地区。", "使用 regions.yaml 中的 id，或先在那里添加。",
            "No region \"{0}\".", "Use an id of regions.yaml, or add it there first."),
    UNKNOWN_TOPIC("没有名为“{0}”的主题。", "使用 topics.yaml 中的 id，或先在那里添加。",
            "No topic \"{0}\".", "Use an id of topics.yaml, or add it there first."),
    UNKNOWN_CONCEPT("没有名为“{0}”的术语条目。", "使用 glossary 文件夹中的文件名（不带 .yaml）。",
            "No concept \"{0}\".", "Use the name of a file in the folder glossary, without .yaml."),
    UNKNOWN_KIND("没有名为“{0}”的类别。", "使用本文件 kinds 中的 id，或先在那里添加。",
            "No kind \"{0}\".", "Use an id under kinds in this file, or add it there first."),
    UNKNOWN_NAME("单位“{0}”没有“{1}”这种写法。", "核对来源；确有这种写法的，加到 units.yaml 中该单位的 aliases。",
            "The unit \"{0}\" is not written \"{1}\".", "Compare the source; if it is, add it to the unit's aliases in units.yaml."),
    UNIT_NOT_IN_SOURCE("来源里没有“{0}”，有 {2} 项却用这个单位的编号（如 {1}）。",
            "把这里的中文名称改回来源的写法；来源另有写法的，写进 aliases，并在事项里写 {id: {3}, as-published: 来源的写法}。",
            "The source nowhere says \"{0}\", and items name this unit by its id: {2}, such as {1}.",
            "Let the Chinese name be as the source writes it; another form of it belongs into aliases, and the item says {id: {3}, as-published: that form}."),
    REGION_LOOP("“{0}”经由 within 又位于自身之内。", "改正 within。",
            "\"{0}\" lies within itself.", "Correct within."),
    REGION_DEEP("“{0}”经由 within 位于超过 {1} 个区域之内。", "减少层次。",
            "\"{0}\" lies within more than {1} regions.", "Use fewer levels."),
    TILE_TAKEN("第 {0} 列第 {1} 行已经放了“{2}”。", "换一个位置。",
            "Column {0}, row {1} holds \"{2}\" already.", "Choose another place."),
    SCOPE_NOT_IN_TEXT("推广范围的文字“{1}”没有提到“{0}”。", "删去这个地区，或在 regions.yaml 为它补上文字中的写法。",
            "The scope's text \"{1}\" does not name \"{0}\".",
            "Delete the region, or add the text's form of its name to its aliases in regions.yaml."),
    SCOPE_NOT_LISTED("推广范围的文字提到“{0}”，regions 里却没有“{1}”。", "把“{1}”加到 regions。",
            "The scope's text names \"{0}\" and regions lacks \"{1}\".", "Add \"{1}\" to regions."),
    TERM_MAIN("“{0}”应当恰有一个 type 为 full、status 为 preferred 或 proposed 的术语，现有 {1} 个。",
            "每种语言只保留一个这样的术语，其余改为 admitted 等。",
            "\"{0}\" needs exactly one full term that is preferred or proposed, and has {1}.",
            "Keep one such term a language and make the others admitted or the like."),
    TERM_SOURCE(Level.ERROR, "英文术语“{0}”没有来源，状态只能是 proposed。", "补上来源 source，或把 status 改为 proposed。",
            "The English term \"{0}\" has no source, so it can only be proposed.",
            "Name its source, or set its status to proposed."),
    CONCEPT_LOOP("“{0}”经由 broader 又归到自身之下。", "上位概念不能成圈；删去其中一个 broader。",
            "\"{0}\" is broader than itself by way of others.", "Delete one broader: they cannot form a loop."),
    CONCEPT_RELATED("“{0}”已经是{1}，不必再写进 {2}。", "删去这一个：上下位概念不再写 related，同一个概念不写两次。",
            "\"{0}\" is given already as {3}, so it does not belong in {2}.",
            "Delete it: what is broader or narrower is not also related, and nothing is given twice."),

    // Terminology: each can be intended, and the record says so under the key intended
    TERM_TAKEN(Level.ERROR, "术语“{0}”已经属于“{1}”（{2}）。", "一个术语只指一个概念；删去其中一个，或把其中一个的 status 改为 deprecated。",
            "The term \"{0}\" belongs to \"{1}\" already ({2}).",
            "A term means one concept; delete one of the two, or make its status deprecated."),
    PINYIN_WRONG(Level.ERROR, "拼音“{0}”与“{1}”的字对不上。", "每个汉字一个音节，词与词之间空格；一个词里以 a、e、o 开头的音节前加 ’，如 bèi’àn。",
            "The pinyin \"{0}\" does not fit the characters of \"{1}\".",
            "Give each character one syllable, with spaces between words and ’ before a, e, o within one, as in bèi’àn."),
    TERM_DEPRECATED(Level.ERROR, "“{0}”是不再使用的译法，见 {1}。", "改用“{2}”。",
            "\"{0}\" is a deprecated rendering, see {1}.", "Use \"{2}\"."),
    TERM_NOT_RENDERED(Level.WARNING, "中文用了术语“{0}”，英文却没有它的任何译法：{1}。", "改用其中一个译法；如果译文确实更好，就把它加进术语条目“{2}”（status: admitted）。",
            "The Chinese uses the term \"{0}\", and the English has none of its renderings: {1}.",
            "Use one of them; where the translation is better as it is, add its rendering to the concept \"{2}\" (status: admitted)."),
    RENDERING_DIFFERS(Level.WARNING, "英文用了“{0}”，术语表的主要译法是“{1}”，也没有说明什么时候用前者。",
            "改用“{1}”；两种译法各有用处的，在术语条目“{2}”中“{0}”的 usage-note 里写明什么时候用。",
            "The English says \"{0}\", the glossary prefers \"{1}\" and does not say when the other one is right.",
            "Use \"{1}\"; where both have their use, say when in the usage-note of \"{0}\" in the concept \"{2}\"."),
    LIST_CLOSED(Level.WARNING, "中文的列举“{0}”用“等”留有余地，英文却像是全部列出了。", "用 such as、and other、and the like 等译出“等”。",
            "The Chinese list \"{0}\" is open, and the English closes it.", "Say \"such as\", \"and other\", \"and the like\" or similar."),
    CONCEPT_UNUSED(Level.WARNING, "没有一项用到术语“{0}”。", "核对术语与原文的写法；原文没有的概念就删去。",
            "No item uses the term \"{0}\".", "Compare it with the source's wording; delete a concept that the texts do not use."),
    UNTRANSLATED(Level.WARNING, "“{0}”还没有英文。", "补上译文；英文网页在此之前显示中文。",
            "\"{0}\" has no English yet.", "Add it; until then the English page shows the Chinese."),
    PARAGRAPHS_DIFFER("“{0}”的中文有 {1} 段，英文有 {2} 段。", "译文与原文一段对一段。",
            "Paragraphs in \"{0}\": {1} in Chinese, {2} in English.", "Let the translation follow paragraph by paragraph."),
    SENTENCES_DIFFER(Level.WARNING, "“{0}”一段中文有 {1} 句，英文有 {2} 句。", "译文与原文一句对一句：分号不断句，句号断句。",
            "Sentences in the paragraph \"{0}\": {1} in Chinese, {2} in English.",
            "Translate sentence by sentence: a full stop ends one, a semicolon does not."),
    NUMBER_DIFFERS(Level.ERROR, "数字“{0}”只在{1}里，对应的{2}里没有。", "核对原文，改正译文中的数字；用单词写的数字也可以。",
            "The number \"{0}\" stands in the {3} and not in the {4}.",
            "Compare with the source and correct the translation; a number in words will do."),
    UNIT_NAME_DIFFERS(Level.ERROR, "中文提到“{0}”，英文没有写它在 units.yaml 中的名称“{1}”。", "改用 units.yaml 中的英文名称。",
            "The Chinese names \"{0}\", and the English lacks its name in units.yaml, \"{1}\".", "Use the name of units.yaml."),
    WIDTH_WRONG(Level.ERROR, "“{0}”的全角、半角用错了。", "中文里用全角标点，英文和数字用半角。应当是：{1}",
            "\"{0}\" has the wrong width.", "Full-width marks belong to Chinese, half-width letters, digits and marks to English. It should be: {1}"),
    MARK_UNPAIRED(Level.ERROR, "“{0}”没有配对。", "补上或删去引号、括号、书名号的另一半。",
            "\"{0}\" has no counterpart.", "Add the other half of the quotation marks or brackets, or delete this one."),
    WORDING_BLOCKED(Level.ERROR, "“{0}”不宜用在政府网站上（{1}）。", "换一种说法。",
            "\"{0}\" does not belong on a government site ({2}).", "Say it in other words."),
    CELL_FORMULA(Level.WARNING, "“{0}”以“{1}”开头，电子表格软件会把 CSV 里的这一格当作公式。", "能换写法的换写法，如电话把开头的 + 写作 00；原文如此的，照原文写。",
            "\"{0}\" begins with \"{1}\", so that a spreadsheet takes its cell of the CSV for a formula.",
            "Write it in another way where you can: a telephone number with 00 for the +. What the source has stays."),
    INTENDED_IDLE(Level.WARNING, false, "intended 中的“{0}”（{1}）没有对应的问题。", "问题已经不在了，删去这一条；或核对 rule 和 text。",
            "Nothing is wrong that \"{0}\" ({1}) under intended would excuse.", "Delete the entry, or correct its rule and text."),

    PAGE_LANGUAGE("文稿“{0}”缺少另一种语言的文件“{1}”。", "补上译文文件。",
            "The page \"{0}\" lacks its other language, \"{1}\".", "Add the file."),
    PAGE_HEADING("文稿的第一行应当是“# 标题”。", "在第一行写上以 # 和空格开头的标题。",
            "The first line of a page should be \"# Title\".", "Begin the file with a heading: # and a space."),
    PAGE_MARK(Level.WARNING, "“{0}”不起作用：{1}。", "改成有效的写法；确实要显示这个符号的，在它前面加反斜线 \\。",
            "\"{0}\" has no effect: {2}.", "Write it so that it has; where the mark itself is meant, put a backslash before it."),
    PAGE_ADDRESS("链接地址“{0}”不允许。", "只用 http、https、mailto 或相对地址；相对地址不以 / 开头。",
            "The address \"{0}\" is not allowed.", "Use http, https, mailto or a relative address that does not begin with /."),
    SOURCE_DIFFERS("与来源不一致：来源为“{0}”，此处为“{1}”。", "按来源逐字改正；来源见 {2}。",
            "This differs from the source: the source has \"{0}\", here stands \"{1}\".",
            "Correct it after the source, character for character: {2}."),
    SOURCE_COLUMN("分栏与来源不一致：来源的“{0}”（{1}）不在这一栏的这个位置。", "按来源的分栏更正：序号、改革事项、主要内容、负责单位、推广范围各是一栏。",
            "The columns differ from the source: there, \"{0}\" ({1}) does not stand at this place of this column.",
            "Keep to the source's columns: number, title, text, units and scope are one each."),
    CHANGE_OUTSIDE("“{0}”{1}。", "核对 changes 的 date；更新网站时，publication.yaml 的 modified 也要改。",
            "\"{0}\" {2}.", "Correct the change's date; when the edition is changed, modified of publication.yaml changes as well."),
    REDIRECT_TWICE("地址“{0}”已经写在 {1}。", "一个旧地址只转到一个网页；删去一个。",
            "The address \"{0}\" is given at {1} already.", "A former address leads to one page; delete one of the two."),
    REDIRECT_CHAIN("“{0}”自己也是旧地址，又转到“{1}”。", "直接写最后的网页；不能绕成圈。",
            "\"{0}\" is a former address itself and leads to \"{1}\".", "Name the last page at once, and let no address lead back to itself."),
    REDIRECT_TAKEN("“{0}”现在就有网页。", "还在的网页不用转；删去这一条，或改正 from。",
            "There is a page at \"{0}\".", "What still exists needs no redirect: delete the entry, or correct its from."),
    REDIRECT_BROKEN("没有网页“{0}”可以转到。", "to 写现在的中文网页的地址，如 items/04.html。",
            "There is no page \"{0}\" to lead to.", "Let to be the address of a Chinese page that exists, such as items/04.html."),
    EXAMPLE_LEFT(Level.ERROR, "“{0}”还是示例里的文字。", "换成自己的内容，或删去；确实要这样写的，写进 intended。",
            "\"{0}\" still is the example's text.", "Replace it by your own, or delete it; where it is meant, say so under intended."),
    NOT_CONFIGURED("“{0}”还没有配置。", "正式发布前填写；草稿可以不用 --release 生成。",
            "\"{0}\" is not configured yet.", "Fill it in before publishing; without --release the edition is a draft."),

    // Themes
    THEME_LOOP("主题“{0}”经由 extends 又继承了自身。", "改正 theme.yaml 的 extends。",
            "The theme \"{0}\" extends itself.", "Correct extends in theme.yaml."),
    TEMPLATE_BROKEN("模板有误：{0}", "按 Pebble 的语法改正模板。",
            "The template is broken: {0}", "Correct it after Pebble's syntax."),
    INTERFACE_TEXT("界面文字“{0}”缺少{1}。", "在主题的 i18n 中两种语言都补上。",
            "The interface text \"{0}\" is missing in {2}.", "Add it to both languages in the theme's i18n."),

    XML_BROKEN("“{0}”不是完整的 XML，到这里就读不下去了。", "改正这个文件：标签要成对，属性要加引号，& 写作 &amp;；不是主题里的文件，就是程序有错，请报告。",
            "\"{0}\" is no well-formed XML: nothing can read on from here.",
            "Correct it: elements end, attributes are quoted, & is &amp;. If the theme has no such file, the program is wrong: report it."),

    // Pages, proven as they were rendered
    PAGE_LANG("网页的 lang 是“{0}”，应当是“{1}”。", "改正布局中的 html lang。",
            "The page's lang is \"{0}\" and should be \"{1}\".", "Correct html lang in the layout."),
    PAGE_TITLE("网页{0}。", "让每页的 title 各不相同。",
            "The page {1}.", "Give each page a title of its own."),
    PAGE_HEADINGS("标题层次有误：{0}。", "每页恰有一个 h1，以下逐级使用 h2、h3。",
            "The headings are out of order: {0}.", "Use exactly one h1 and below it h2, h3 without skipping."),
    PAGE_ID("id“{0}”出现两次。", "id 在一页中只用一次。",
            "The id \"{0}\" occurs twice.", "Use an id once a page."),
    META_SITE("meta“{0}”缺少、为空，或与 publication.yaml 不符。", "用布局输出 page.meta 的全部内容，且不另加。",
            "The meta tag \"{0}\" is missing, empty, or not what publication.yaml says.",
            "Let the layout print all of page.meta and no other."),
    META_COLUMN("栏目页的 meta“{0}”缺少或为空。", "用布局输出 page.meta 的全部内容，且不另加。",
            "The meta tag \"{0}\" of a column page is missing or empty.",
            "Let the layout print all of page.meta and no other."),
    META_ARTICLE("文章页的 meta“{0}”缺少、为空，或与配置及页面不符。", "用布局输出 page.meta 的全部内容，且不另加。",
            "The meta tag \"{0}\" of an article page is missing, empty, or not what configuration and page say.",
            "Let the layout print all of page.meta and no other."),
    META_TWICE("meta“{0}”出现两次。", "meta 的名称不分大小写，每页只用一次。",
            "The meta tag \"{0}\" occurs twice.", "Use each name once a page, whatever its case."),
    PAGE_POLICY("缺少内容安全策略，或内容与之冲突：{0}。", "按主题指南写上策略；不用内联脚本、内联样式和 style 属性。",
            "The content security policy is missing or broken: {0}.",
            "Write it as the theme guide says; no inline script, inline style or style attribute."),
    PAGE_SKIP_LINK("页面第一个链接不是跳到正文的链接。", "在 body 开头放 href=\"#main\" 一类的链接。",
            "The first link does not skip to the main content.", "Begin the body with a link such as href=\"#main\"."),
    PAGE_DRAFT("草稿没有可见的草稿标记。", "在布局中 publication.draft 时输出带 data-draft 的元素。",
            "A draft without a visible draft mark.", "Let the layout print an element with data-draft when publication.draft."),
    PAGE_FRAME("页眉或页脚与同语言的其他页面（{0}）不同。", "让所有页面使用同一个页眉和页脚。",
            "The header or footer differs from other pages of the language ({0}).", "Use one header and footer for all pages."),
    PAGE_RUN("“{0}”没有标明语言。", "给这段文字加上 lang。",
            "\"{0}\" is not marked with its language.", "Give the run its own lang."),
    PAGE_ALT("图片“{0}”没有替代文字。", "加上 alt；纯装饰的图片写 alt=\"\"。",
            "The image \"{0}\" has no alternative text.", "Add alt, empty where the image only decorates."),
    PAGE_TABLE("表格缺少 caption，或有 th 没有 scope。", "补上 caption 和 scope。",
            "A table without caption, or a th without scope.", "Add them."),
    PAGE_EXTERNAL("站外链接“{0}”没有可见标记。", "加上 rel=\"external\" 和可见的“外部链接”。",
            "The link \"{0}\" leaves government sites without saying so.", "Add rel=\"external\" and a visible mark."),
    PAGE_REQUEST("“{0}”要从本文件夹以外取得。", "把文件放进主题的 assets，用相对地址引用。",
            "\"{0}\" would be fetched from outside the folder.", "Put the file into the theme's assets and use a relative address."),
    PAGE_DATE("日期“{0}”不在记录里。", "页面上的日期只能来自 content；不写生成时间。",
            "The date \"{0}\" stands in no record.", "Take dates from content only, never from the clock."),
    PAGE_SCOPE("推广范围“{0}”后面写的“{1}”不是它的意思。", "推广范围只写一个地区的，才说明它就是那里；名称相同的不重复。",
            "Behind the scope \"{0}\" stands \"{1}\", which is not what it means.",
            "Say what a scope means where it names one region only, and not in the same words."),
    PAGE_EMPTY("栏目页的正文没有列出任何内容。", "列出内容；确实没有的，说明原因并链接到别处。",
            "The main part of a column page lists nothing.", "List something, or say why there is nothing and link to what there is."),
    PAGE_HEAVY("{0}压缩后有 {1} 字节，超过上限 {2} 字节。", "精简模板、样式表或脚本。",
            "{3}: {1} bytes compressed, more than the limit of {2}.", "Make the template, the style sheet or the script smaller."),
    PAGE_LARGE("网页有 {0} 字节，超过上限 {1} 字节，读者打不开。", "长的列表在模板里用 part.of(…) 只输出本页的部分，每一条少用标记。",
            "The page has {0} bytes, more than the limit of {1}, so that readers cannot open it.",
            "Let the template print of a long list what part.of(…) gives, with less markup for each entry."),
    PAGE_FOOTER("页脚缺少“{0}”，或与 publication.yaml 不符。", "在 footer 里用 data-fact=\"{0}\" 输出它的值，没有值的输出“待补充”；网站地图用链接。",
            "The footer lacks \"{0}\", or says something else than publication.yaml.",
            "Print its value in the footer with data-fact=\"{0}\", or \"to be supplied\"; the site map is a link."),
    PAGE_FACT("页面缺少“{0}”，或与 publication.yaml 不符。", "在 main 里用 data-fact=\"{0}\" 输出它的值；没有值的，site 各项输出“待补充”，document 各项输出“原文未列明”。",
            "The page lacks \"{0}\", or says something else than publication.yaml.",
            "Print its value in main with data-fact=\"{0}\"; without one, \"to be supplied\" for site and \"not stated\" for document."),
    PAGE_CATALOGUE("来源文件的著录信息缺少“{0}”，或与 publication.yaml 不符。", "在 main 里用 data-fact=\"{0}\" 输出它的值，没有值的输出“原文未列明”，publisher 一项写明“由发布单位提供”。",
            "The catalogue block of the source document lacks \"{0}\", or says something else than publication.yaml.",
            "Print its value in main with data-fact=\"{0}\", or \"not stated\"; for the publisher, that it is \"stated by the publisher\"."),
    PAGE_ARCHIVED("归档标记与 site.archived 不符。", "在布局中 site.archived 有值时，每页输出带 data-archived 的元素，写明日期；没有值时不输出。",
            "The archive mark is not what site.archived says.",
            "Where it is given, print an element with data-archived and the date on every page, and none where it is not."),
    PAGE_INTRUDES("“{0}”会打扰读者。", "不弹窗，不自动播放或跳转，不改键盘顺序，不禁止放大；另开窗口的链接要写明“新窗口”。",
            "\"{0}\" intrudes on the reader.",
            "No pop-up, no automatic play or move, no change of the keyboard's order, no ban on zooming; a link that opens a new window says so."),
    PAGE_REDIRECT("旧地址的网页没有正确转到 {1}：{0}。", "在 layouts/redirect.html 里用 link(redirect) 写出自动转到的 meta、正文里的链接和 canonical，并写上 robots noindex。",
            "The page at a former address does not lead to {1} as it should: {0}.",
            "Let layouts/redirect.html print a refresh, a link in main and a canonical link to link(redirect), and robots noindex."),
    PAGE_UNLINKED("只有 {0} 个其他网页链接到这里。", "让读者有两条路可走：至少两个其他网页链接到它。",
            "Other pages that link here: {0}.", "Give readers two ways: let at least two other pages link to it."),
    LINK_BARE("链接文字“{0}”没有说明去向。", "写出链接的内容，不要只写“查看”“更多”。",
            "The link text \"{0}\" does not say where it leads.", "Name what it leads to, not just \"more\"."),
    LINK_BROKEN("链接“{0}”没有目标。", "改正地址，或补上目标。",
            "The link \"{0}\" leads nowhere.", "Correct the address or add its target."),
    LINK_ROOTED("链接“{0}”以 / 开头，换个目录或离线时会失效。", "改用相对地址。",
            "The link \"{0}\" begins with / and fails below a path and offline.", "Use a relative address."),
    TEXT_DIFFERS("页面上的原文与来源不一致：来源为“{0}”，页面为“{1}”。", "检查主题：data-official 元素内只能有原文。",
            "The official text on the page differs from the source: the source has \"{0}\", the page \"{1}\".",
            "Check the theme: an element with data-official holds the official text and nothing else."),

    // Editions, compared
    ADDRESS_VANISHED("上一版有“{0}”，新的一版没有，别处的链接会失效。", "在 redirects.yaml 里写明从 {1} 转到哪个网页：- {from: {1}, to: …}。",
            "The last edition has \"{0}\" and the new one has nothing there, so that links from elsewhere fail.",
            "Record in redirects.yaml which page stands for {1}: - {from: {1}, to: …}."),
    MODIFIED_STALE("这一版与已发布的上一版不同，site.modified 写的“{0}”却不晚于上一版的“{1}”。", "写这次更新的时间；没有改动的，照上一版原样保留。",
            "The edition differs from the last published one, and site.modified, \"{0}\", is not later than that one's, \"{1}\".",
            "Write when this edition was changed."),

    // Style sheets
    THEME_HUES("样式表用了 {0} 种色相：{1}。", "一个主色，连同辅色最多三种色相；灰色不算。",
            "The style sheets use {0} hues: {1}.", "Use one main colour and at most three in all; greys do not count."),
    THEME_CONTRAST("{4}下，{0} 与 {1} 的对比度是 {2}，低于 {3}。", "调整其中一个颜色。",
            "In {5}, {0} on {1} has a contrast of {2}, less than {3}.", "Change one of the two."),
    THEME_PAPER("打印样式不合 GB/T 9704：{0}。", "@page 写 size: A4; margin: 37mm 26mm 35mm 28mm；横排的写 A4 landscape，边距随之转动；打印时没有红色。",
            "The print style does not follow GB/T 9704: {1}.",
            "Write @page with size: A4; margin: 37mm 26mm 35mm 28mm; turn the margins for A4 landscape; print no red.");

    private static final List<String> UNNAMED = Collections.nCopies(10, "…");

    private final Level level;
    private final boolean intendable;
    private final String zh;
    private final String zhRemedy;
    private final String en;
    private final String enRemedy;

    Rule(String zh, String zhRemedy, String en, String enRemedy) {
        this(Level.ERROR, false, zh, zhRemedy, en, enRemedy);
    }

    /** A rule of terminology: what breaks it can be intended, and a record can say so. */
    Rule(Level level, String zh, String zhRemedy, String en, String enRemedy) {
        this(level, true, zh, zhRemedy, en, enRemedy);
    }

    Rule(Level level, boolean intendable, String zh, String zhRemedy, String en, String enRemedy) {
        this.level = level;
        this.intendable = intendable;
        this.zh = zh;
        this.zhRemedy = zhRemedy;
        this.en = en;
        this.enRemedy = enRemedy;
    }

    /** Permanent name, as printed and as the test folders are called: {@code unknown-unit}. */
    public String id() {
        return Word.of(this);
    }

    public Level level() {
        return level;
    }

    /** Whether a record can say of a problem with this rule that it is intended; its first argument names which. */
    public boolean intendable() {
        return intendable;
    }

    /** What is wrong where it is broken, with an ellipsis for what a problem names. */
    public String what(Language language) {
        return Placeholders.fill(message(language), UNNAMED);
    }

    /** What to do then, with an ellipsis for what a problem names. */
    public String whatToDo(Language language) {
        return Placeholders.fill(remedy(language), UNNAMED);
    }

    /** What is wrong, with {@code {0}}, {@code {1}} for what a problem names. */
    public String message(Language language) {
        return language == Language.ZH ? zh : en;
    }

    String remedy(Language language) {
        return language == Language.ZH ? zhRemedy : enRemedy;
    }
}
