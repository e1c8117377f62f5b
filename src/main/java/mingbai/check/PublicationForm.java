package mingbai.check;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mingbai.check.Shape.Spelling;
import mingbai.language.Bilingual;
import mingbai.model.Address;
import mingbai.model.Publication.Status;
import mingbai.read.Raw;

/** The keys of publication.yaml. */
final class PublicationForm {
    /** With .zip, 30 characters, which leaves room in Windows' limit for paths. */
    static final int LONGEST_ID = 26;
    private static final String HTTP = "[Hh][Tt][Tt][Pp][Ss]?://.+";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}";
    private static final Predicate<String> TIMES = Pattern.compile(TIME).asMatchPredicate();
    private static final Spelling ABSOLUTE =
            new Spelling(HTTP, Address::absolute, "以 https:// 开头的网址", "an address that begins with https://");

    static final Key<String> ID = Key.ownId(LONGEST_ID).says("编号；压缩包以它为名", "The id; the zip is called after it");
    static final Key<Bilingual> TITLE = Key.inBoth("title").says("标题。中文与原文逐字相同", "The title; the Chinese is verbatim");
    static final Key<Bilingual> SHORT_TITLE = Key.inBoth("short-title").says("简短的标题，用在每页的页眉", "A short title for the head of each page");
    static final Key<Bilingual> SUMMARY = Key.sentences("summary").says("一两句话的简介", "What it is, in a sentence or two");
    static final Key<List<Raw.Scalar>> WORDS_ZH = Key.texts("zh").says("中文关键词", "Chinese keywords").such("[试点, 分工]");
    static final Key<List<Raw.Scalar>> WORDS_EN = Key.texts("en").says("英文关键词", "English keywords").such("[pilot, task]");
    static final Key<Optional<Fields>> KEYWORDS = Key.below("keywords", Form.of("关键词", "Keywords", WORDS_ZH, WORDS_EN))
            .says("网站的关键词", "Keywords of the site");

    static final Spelling SOURCE_FILE = Spelling.of("source/[^/\\\\]+\\.txt", "source/*.txt", "source/*.txt");
    static final Key<String> FILE = Key.text("file", SOURCE_FILE)
            .says("官方原文，一字不改", "The official text, unchanged").such("source/work-table.txt");
    static final Key<Bilingual> NUMBER_COLUMN = column("number", "序号", "number");
    static final Key<Bilingual> TITLE_COLUMN = column("title", "事项", "title");
    static final Key<Bilingual> TEXT_COLUMN = column("text", "内容", "text");
    static final Key<Bilingual> UNITS_COLUMN = column("units", "单位", "units");
    static final Key<Bilingual> SCOPE_COLUMN = column("scope", "范围", "scope");
    static final Key<Optional<Fields>> COLUMNS = Key.below("columns", Form.of("原表的五栏", "The source's five columns", NUMBER_COLUMN,
            TITLE_COLUMN, TEXT_COLUMN, UNITS_COLUMN, SCOPE_COLUMN)).says("原表的五栏，栏名与原文相同", "The five columns, headed as in the source");
    static final Key<Optional<Fields>> SOURCE = Key.below("source", Form.of("官方原文", "The official text", FILE, COLUMNS))
            .says("官方原文在哪里", "Where the official text is");

    static final Key<String> DOCUMENT_TITLE = Key.text("title").says("文件标题", "The document's title");
    static final Key<Optional<String>> INDEX_NUMBER = Key.stated("index-number").says("索引号", "Index number");
    static final Key<Optional<String>> SUBJECT = Key.stated("subject").says("主题分类", "Subject category");
    static final Key<Optional<String>> ISSUER = Key.stated("issuer").says("发文机关", "Issuing authority");
    static final Key<Optional<String>> DATE_OF_WRITING = Key.stated("date-of-writing").says("成文日期", "Date of writing");
    static final Key<Optional<String>> DOCUMENT_NUMBER = Key.stated("document-number").says("发文字号", "Document number");
    static final Key<Optional<String>> DATE_OF_PUBLICATION = Key.stated("date-of-publication").says("发布日期", "Date of publication");
    static final Key<Optional<String>> DOCUMENT_KEYWORDS = Key.stated("keywords").says("主题词", "Subject words");
    static final Key<Optional<Status>> STATUS = Key.statedWord("status", Status.class, Status::title).says("效力状态", "Whether it is in force");
    static final Key<Optional<Fields>> DOCUMENT = Key.below("document", Form.of("著录信息", "Catalogue block", DOCUMENT_TITLE, INDEX_NUMBER,
                    SUBJECT, ISSUER, DATE_OF_WRITING, DOCUMENT_NUMBER, DATE_OF_PUBLICATION, DOCUMENT_KEYWORDS, STATUS, Notices.OF_DOCUMENT))
            .says("原文件的著录信息；原文没有写明的，一律 not-stated", "The document's catalogue block; not-stated where the source says nothing");

    static final Key<Optional<String>> NAME = Key.configured("name").says("网站名称：写网站的全称", "The site's full name");
    static final Key<Optional<String>> DOMAIN = Key.configured("domain", Spelling.of("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
            "域名，不带 https:// 和斜杠", "a domain without scheme or slash")).says("域名", "The domain");
    static final Key<Optional<String>> IDENTITY_CODE = Key.configured("identity-code", Spelling.of("bm\\d{8}|\\d{10}",
            "bm 加 8 位数字，或 10 位数字", "bm and eight digits, or ten digits")).says("网站标识码", "The site's identity code");
    static final Key<Optional<String>> ADDRESS = Key.configured("address", new Spelling("https?://.+/", Address::folder,
                    "以 https:// 开头、以 / 结尾的网址", "an address that begins with https:// and ends with /"))
            .says("本站所在文件夹的完整网址", "The full address of the site's folder");
    static final Key<Optional<String>> PUBLISHED = Key.configured("published", new Spelling(TIME, PublicationForm::dateTime,
            "YYYY-MM-DD HH:MM", "YYYY-MM-DD HH:MM")).says("发布时间", "When it was published");
    static final Spelling LATER = new Spelling(TIME, PublicationForm::dateTime,
            "YYYY-MM-DD HH:MM，不早于 published", "YYYY-MM-DD HH:MM, not before published");
    static final Key<Optional<String>> MODIFIED = Key.configured("modified", LATER)
            .says("最后更新时间；没有改动过的与发布时间相同", "When it was last changed; published where it was not");
    static final Key<Optional<String>> CONTENT_SOURCE = Key.configured("content-source")
            .says("内容来源：提供内容的单位的名称", "Who provided the content");
    static final Key<Optional<String>> ZIP = Key.optionalText("zip", ABSOLUTE)
            .says("整站压缩包的下载网址", "Where the zip can be downloaded").such("https://…");
    static final Key<Optional<String>> ARCHIVED = Key.optionalText("archived", new Spelling("\\d{4}-\\d{2}-\\d{2}", PublicationForm::date,
            "YYYY-MM-DD", "YYYY-MM-DD")).says("专题结束、只供查阅的日期；写上以后每页都有归档标记",
            "Since when the site is kept for reference only; every page then says so").such("YYYY-MM-DD");
    static final Key<Optional<Fields>> SITE = Key.below("site", Form.of("网站", "The site", NAME, DOMAIN, IDENTITY_CODE, ADDRESS, PUBLISHED,
            MODIFIED, CONTENT_SOURCE, ZIP, ARCHIVED)).says("网站，由发布单位填写", "The site, for the publisher to fill in");

    static final Key<Optional<String>> SPONSOR = Key.configured("sponsor", Spelling.of("([^\\n一-鿿]*[一-鿿]){3}.*",
            "单位全称", "a full name in Chinese")).says("主办单位：写单位全称", "The sponsor's full name");
    static final Key<Optional<String>> CONTACT = Key.configured("contact", Spelling.of(".*(\\d{3}|.@.|[一-鿿]{4}).*",
            "电话、邮箱或通信地址", "a telephone number or an address")).says("联系方式：对外公布的电话、邮箱或通信地址", "A public telephone number or address");
    static final Key<Optional<String>> ICP_FILING = Key.configured("icp-filing", Spelling.of("[一-鿿]{1,3}ICP[备证] ?\\d{6,12}号(-\\d{1,3})?",
            "备案结果上的写法，如 鲁ICP备12345678号-1", "as the filing says, such as 鲁ICP备12345678号-1")).says("ICP备案号", "ICP filing number");
    static final Key<Optional<String>> POLICE_FILING = Key.configured("police-filing", Spelling.of("[一-鿿]{1,3}公网安备 ?\\d{11,14}号",
            "备案结果上的写法，如 鲁公网安备12345678901234号", "as the filing says, such as 鲁公网安备12345678901234号"))
            .says("公安备案号", "Police filing number");
    static final Key<Optional<String>> GOVERNMENT_MARK = Key.configured("party-government-mark", ABSOLUTE)
            .says("党政机关网站标识页面的网址", "The address of the mark of Party and government sites");
    static final Key<Optional<String>> REPORT_ERRORS = Key.configured("report-errors", ABSOLUTE)
            .says("“我为政府网站找错”页面的网址", "The address at which errors are reported");
    static final Key<Optional<Fields>> FOOTER = Key.below("footer", Form.of("页脚", "The foot of each page", SPONSOR, CONTACT, ICP_FILING,
            POLICE_FILING, GOVERNMENT_MARK, REPORT_ERRORS)).says("页脚，由发布单位填写", "The foot of each page, for the publisher to fill in");

    static final Form FORM =
            Form.record("出版物", "A publication", ID, TITLE, SHORT_TITLE, SUMMARY, KEYWORDS, SOURCE, DOCUMENT,
                    Attachments.ATTACHMENTS, SITE, FOOTER);

    private PublicationForm() {}

    private static Key<Bilingual> column(String name, String zh, String en) {
        return Key.inBoth(name).says("“" + zh + "”一栏的栏名，中文与原文相同", "The head of the column " + en + ", the Chinese verbatim");
    }

    private static boolean date(String text) {
        return dateTime(text + " 00:00");
    }

    static boolean dateTime(String text) {
        try {
            LocalDateTime.parse(text.replace(' ', 'T'));
            return TIMES.test(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
