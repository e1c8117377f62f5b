package mingbai.check.record;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Languages;
import mingbai.check.form.Shape.Spelling;
import mingbai.language.Bilingual;
import mingbai.model.Address;
import mingbai.model.Publication.Status;
import mingbai.read.Raw;

/** The keys of publication.yaml. */
public final class PublicationForm {
    /** With .zip, 30 characters, which leaves room in Windows' limit for paths. */
    public static final int LONGEST_ID = 26;
    private static final String HTTP = "[Hh][Tt][Tt][Pp][Ss]?://.+";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}";
    private static final Predicate<String> TIMES = Pattern.compile(TIME).asMatchPredicate();
    private static final Spelling ABSOLUTE =
            new Spelling(HTTP, Address::absolute, "以 https:// 开头的网址", "an address that begins with https://");

    public static final Key<String> ID = Keys.ownId(LONGEST_ID).says("编号；压缩包以它为名", "The id; the zip is called after it");
    public static final Key<Bilingual> TITLE = Languages.inBoth("title").ofSource()
            .says("标题。中文与原文逐字相同", "The title; the Chinese is verbatim");
    public static final Key<Bilingual> SHORT_TITLE = Languages.inBoth("short-title")
            .says("简短的标题，用在每页的页眉", "A short title for the head of each page");
    public static final Key<Bilingual> SUMMARY = Languages.sentences("summary").says("一两句话的简介", "What it is, in a sentence or two");
    public static final Key<List<Raw.Scalar>> WORDS_ZH = Keys.texts("zh").says("中文关键词", "Chinese keywords").such("[试点, 分工]");
    public static final Key<List<Raw.Scalar>> WORDS_EN = Keys.texts("en").says("英文关键词", "English keywords").such("[pilot, task]");
    public static final Key<Optional<Fields>> KEYWORDS = Keys.below("keywords", Form.of("关键词", "Keywords", WORDS_ZH, WORDS_EN))
            .says("网站的关键词", "Keywords of the site");

    public static final Spelling SOURCE_FILE = Spelling.of("source/[^/\\\\]+\\.txt", "source/*.txt", "source/*.txt");
    public static final Key<String> FILE = Keys.text("file", SOURCE_FILE)
            .says("官方原文，一字不改", "The official text, unchanged").such("source/work-table.txt");
    public static final Key<Bilingual> NUMBER_COLUMN = column("number", "序号", "number");
    public static final Key<Bilingual> TITLE_COLUMN = column("title", "事项", "title");
    public static final Key<Bilingual> TEXT_COLUMN = column("text", "内容", "text");
    public static final Key<Bilingual> UNITS_COLUMN = column("units", "单位", "units");
    public static final Key<Bilingual> SCOPE_COLUMN = column("scope", "范围", "scope");
    public static final Key<Optional<Fields>> COLUMNS = Keys.below("columns", Form.of("原表的五栏", "The source's five columns", NUMBER_COLUMN,
            TITLE_COLUMN, TEXT_COLUMN, UNITS_COLUMN, SCOPE_COLUMN)).says("原表的五栏，栏名与原文相同", "The five columns, headed as in the source");
    public static final Key<Optional<Fields>> SOURCE = Keys.below("source", Form.of("官方原文", "The official text", FILE, COLUMNS))
            .says("官方原文在哪里", "Where the official text is");

    public static final Key<String> DOCUMENT_TITLE = Keys.text("title").says("文件标题", "The document's title");
    public static final Key<Optional<String>> INDEX_NUMBER = Keys.stated("index-number").says("索引号", "Index number");
    public static final Key<Optional<String>> SUBJECT = Keys.stated("subject").says("主题分类", "Subject category");
    public static final Key<Optional<String>> ISSUER = Keys.stated("issuer").says("发文机关", "Issuing authority");
    public static final Key<Optional<String>> DATE_OF_WRITING = Keys.stated("date-of-writing").says("成文日期", "Date of writing");
    public static final Key<Optional<String>> DOCUMENT_NUMBER = Keys.stated("document-number").says("发文字号", "Document number");
    public static final Key<Optional<String>> DATE_OF_PUBLICATION = Keys.stated("date-of-publication").says("发布日期", "Date of publication");
    public static final Key<Optional<String>> DOCUMENT_KEYWORDS = Keys.stated("keywords").says("主题词", "Subject words");
    public static final Key<Optional<Status>> STATUS = Keys.statedWord("status", Status.class, Status::title)
            .says("效力状态", "Whether it is in force");
    public static final Key<Optional<Fields>> DOCUMENT = Keys.below("document",
            Form.of("著录信息", "Catalogue block", DOCUMENT_TITLE, INDEX_NUMBER,
                    SUBJECT, ISSUER, DATE_OF_WRITING, DOCUMENT_NUMBER, DATE_OF_PUBLICATION, DOCUMENT_KEYWORDS, STATUS,
                    NoticeForm.OF_DOCUMENT))
            .says("原文件的著录信息；原文没有写明的，一律 not-stated", "The document's catalogue block; not-stated where the source says nothing");

    public static final Key<Optional<String>> NAME = Keys.configured("name").says("网站名称：写网站的全称", "The site's full name");
    public static final Key<Optional<String>> DOMAIN = Keys.configured("domain", Spelling.of("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
            "域名，不带 https:// 和斜杠", "a domain without scheme or slash")).says("域名", "The domain");
    public static final Key<Optional<String>> IDENTITY_CODE = Keys.configured("identity-code", Spelling.of("bm\\d{8}|\\d{10}",
            "bm 加 8 位数字，或 10 位数字", "bm and eight digits, or ten digits")).says("网站标识码", "The site's identity code");
    public static final Key<Optional<String>> ADDRESS = Keys.configured("address", new Spelling("https?://.+/", Address::folder,
                    "以 https:// 开头、以 / 结尾的网址", "an address that begins with https:// and ends with /"))
            .says("本站所在文件夹的完整网址", "The full address of the site's folder");
    public static final Key<Optional<String>> PUBLISHED = Keys.configured("published", new Spelling(TIME, PublicationForm::dateTime,
            "YYYY-MM-DD HH:MM", "YYYY-MM-DD HH:MM")).says("发布时间", "When it was published");
    public static final Spelling LATER = new Spelling(TIME, PublicationForm::dateTime,
            "YYYY-MM-DD HH:MM，不早于 published", "YYYY-MM-DD HH:MM, not before published");
    public static final Key<Optional<String>> MODIFIED = Keys.configured("modified", LATER)
            .says("最后更新时间；没有改动过的与发布时间相同", "When it was last changed; published where it was not");
    public static final Key<Optional<String>> CONTENT_SOURCE = Keys.configured("content-source")
            .says("内容来源：提供内容的单位的名称", "Who provided the content");
    public static final Key<Optional<String>> ZIP = Keys.optionalText("zip", ABSOLUTE)
            .says("整站压缩包的下载网址", "Where the zip can be downloaded").such("https://…");
    public static final Key<Optional<String>> ARCHIVED = Keys.optionalText("archived",
            new Spelling("\\d{4}-\\d{2}-\\d{2}", PublicationForm::date,
            "YYYY-MM-DD", "YYYY-MM-DD")).says("专题结束、只供查阅的日期；写上以后每页都有归档标记",
            "Since when the site is kept for reference only; every page then says so").such("YYYY-MM-DD");
    public static final Key<Optional<Fields>> SITE = Keys.below("site",
            Form.of("网站", "The site", NAME, DOMAIN, IDENTITY_CODE, ADDRESS, PUBLISHED,
            MODIFIED, CONTENT_SOURCE, ZIP, ARCHIVED)).says("网站，由发布单位填写", "The site, for the publisher to fill in");

    public static final Key<Optional<String>> SPONSOR = Keys.configured("sponsor", Spelling.of("([^\\n一-鿿]*[一-鿿]){3}.*",
            "单位全称", "a full name in Chinese")).says("主办单位：写单位全称", "The sponsor's full name");
    public static final Key<Optional<String>> CONTACT = Keys.configured("contact", Spelling.of(".*(\\d{3}|.@.|[一-鿿]{4}).*",
            "电话、邮箱或通信地址", "a telephone number or an address")).says("联系方式：对外公布的电话、邮箱或通信地址", "A public telephone number or address");
    public static final Key<Optional<String>> ICP_FILING = Keys.configured("icp-filing",
            Spelling.of("[一-鿿]{1,3}ICP[备证] ?\\d{6,12}号(-\\d{1,3})?",
            "备案结果上的写法，如 鲁ICP备12345678号-1", "as the filing says, such as 鲁ICP备12345678号-1")).says("ICP备案号", "ICP filing number");
    public static final Key<Optional<String>> POLICE_FILING = Keys.configured("police-filing", Spelling.of("[一-鿿]{1,3}公网安备 ?\\d{11,14}号",
            "备案结果上的写法，如 鲁公网安备12345678901234号", "as the filing says, such as 鲁公网安备12345678901234号"))
            .says("公安备案号", "Police filing number");
    public static final Key<Optional<String>> GOVERNMENT_MARK = Keys.configured("party-government-mark", ABSOLUTE)
            .says("党政机关网站标识页面的网址", "The address of the mark of Party and government sites");
    public static final Key<Optional<String>> REPORT_ERRORS = Keys.configured("report-errors", ABSOLUTE)
            .says("“我为政府网站找错”页面的网址", "The address at which errors are reported");
    public static final Key<Optional<Fields>> FOOTER = Keys.below("footer",
            Form.of("页脚", "The foot of each page", SPONSOR, CONTACT, ICP_FILING,
            POLICE_FILING, GOVERNMENT_MARK, REPORT_ERRORS)).says("页脚，由发布单位填写", "The foot of each page, for the publisher to fill in");

    public static final Form FORM =
            IntendedForm.record("出版物", "A publication", ID, TITLE, SHORT_TITLE, SUMMARY, KEYWORDS, SOURCE, DOCUMENT,
                    AttachmentForm.ATTACHMENTS, SITE, FOOTER);

    private PublicationForm() {}

    private static Key<Bilingual> column(String name, String zh, String en) {
        return Languages.inBoth(name).ofSource()
                .says("“" + zh + "”一栏的栏名，中文与原文相同", "The head of the column " + en + ", the Chinese verbatim");
    }

    private static boolean date(String text) {
        return dateTime(text + " 00:00");
    }

    public static boolean dateTime(String text) {
        try {
            LocalDateTime.parse(text.replace(' ', 'T'));
            return TIMES.test(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
