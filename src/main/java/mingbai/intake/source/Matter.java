package mingbai.intake.source;

/**
 * What can be said about a file while it is imported, in both languages: errors, which keep anything from being written, and
 * guesses, which somebody compares with the source; a remedy says what else to do. {@code {0}}, {@code {1}} stand for what a
 * finding names.
 */
public enum Matter {
    // Files
    FILE_MISSING(true, "没有这个文件。", "核对文件名。", "There is no such file.", "Check its name."),
    FILE_TOO_LARGE(true, "文件太大，或解压后太大。", "只留下要导入的表格，另存为一个新文件。",
            "The file is too large, or would be once it is unpacked.", "Save the table alone as a new file."),
    FILE_OLD(true, "这是旧格式的 Word 或 Excel 文件，或者加了密码。", "在 Word、Excel 或 WPS 里另存为 .docx 或 .xlsx，不加密码。",
            "This is a Word or Excel file of the old format, or one with a password.", "Save it as .docx or .xlsx, without a password."),
    FILE_KIND(true, "不能导入这种文件。", "另存为 .docx、.xlsx、.html、.csv 或 .txt。",
            "Files of this kind cannot be imported.", "Save it as .docx, .xlsx, .html, .csv or .txt."),
    FILE_BROKEN(true, "文件打不开：已经损坏，或者不是文件名结尾所说的格式。", "在原来的程序里打开它，再另存一次。",
            "The file cannot be opened: it is damaged, or not what the end of its name says.",
            "Open it in its own program and save it again."),
    ENCODING_UNKNOWN(true, "看不出文件用了什么编码。", "另存为，编码选 UTF-8。",
            "The file's encoding cannot be told.", "Save it again with the encoding UTF-8."),
    ENCODING_ASSUMED(false, "不是 UTF-8，按 {0} 读取。", "看看有没有乱码。", "Not UTF-8; read as {0}.", "Look for garbled characters."),
    SEPARATOR_ASSUMED(false, "各栏不是用逗号分开的，按“{0}”分栏。", "核对各栏。",
            "Columns are not parted by commas; read as parted by \"{0}\".", "Compare the columns."),
    CHANGES_TRACKED(false, "文件里有未接受的修订，按全部接受读取。", "先在 Word 里接受或拒绝修订更稳妥。",
            "The file holds tracked changes; read as if all were accepted.", "Better accept or reject them in Word first."),
    CHARACTERS_REMOVED(false, "删去了看不见的字符 {0}。", "核对这一格。",
            "Characters that nobody sees were left out: {0}.", "Compare the cell."),

    // What a reader does not see, or sees and is no text
    TEXT_HIDDEN(false, "隐藏的文字没有导入：“{0}”。", "", "Hidden text was not imported: \"{0}\".", ""),
    TABLE_HIDDEN(false, "这个表格是隐藏的，没有导入。", "", "This table is hidden and was not imported.", ""),
    TEXT_DELETED(false, "标为删除的文字没有导入：“{0}”。", "", "Text that is marked as deleted was not imported: \"{0}\".", ""),
    TEXT_STRUCK(false, "带删除线的文字照样导入了：“{0}”。", "应当删去的，在记录里删去。",
            "Text that is struck through was imported all the same: \"{0}\".", "Delete it from the record if it should go."),
    SHEET_HIDDEN(false, "这个工作表是隐藏的，没有导入。", "应当导入的，先取消隐藏，再导入一次。",
            "This sheet is hidden and was not imported.", "Unhide it and import again if it should be."),
    ROWS_HIDDEN(false, "隐藏的或筛选掉的行没有导入，共 {0} 行：{1}。", "应当导入的，先取消隐藏、清除筛选，再导入一次。",
            "Rows that are hidden or filtered out were not imported: {0}, rows {1}.",
            "Unhide them or clear the filter, and import again, if they should be."),
    COLUMNS_HIDDEN(false, "隐藏的列没有导入：{0}。", "应当导入的，先取消隐藏，再导入一次。",
            "Hidden columns were not imported: {0}.", "Unhide them and import again if they should be."),
    COLUMNS_MANY(false, "超过 100 列，后面的没有导入。", "右边还有要导入的，移到左边来，再导入一次。",
            "More than 100 columns; those behind were not imported.", "Move what is to be imported to the left, and import again."),
    CELL_ERROR(true, "这一格是公式的错误“{0}”。", "在 Excel 里改正公式，再导入一次。",
            "This cell is the error of a formula, \"{0}\".", "Correct the formula in Excel and import again."),
    FORMULA_EMPTY(true, "公式还没有算出值。", "在 Excel 或 WPS 里打开文件，存盘，再导入一次。",
            "The formula has no value yet.", "Open the file in Excel and save it, then import again."),
    FORMULA_STALE(false, "公式的值是上次存盘时的，Excel 打开时会重算。", "在 Excel 或 WPS 里打开文件，存盘，再导入一次更稳妥。",
            "Values of formulas are those last saved; Excel would compute them anew.",
            "Better open the file in Excel and save it first, then import again."),
    NUMBERS_WRITTEN(false, "自动编号按显示的样子写进了文字：“{0}”。", "",
            "Automatic numbers were written into the text as they are shown: \"{0}\".", ""),
    NUMBER_FORMAT(false, "自动编号的格式“{0}”读不懂，编号没有导入。", "在记录里补上编号。",
            "Automatic numbers of the format \"{0}\" are not understood and were not imported.", "Add them in the record."),
    SYMBOL_UNKNOWN(false, "字体“{0}”的符号 {1} 读不懂，没有导入。", "在记录里补上这个符号。",
            "The sign {1} of the font \"{0}\" is not known and was not imported.", "Add it in the record."),
    FIELD_EMPTY(false, "域“{0}”没有结果，没有导入。", "在 Word 里更新域（F9），再导入一次；或者在记录里补上。",
            "The field \"{0}\" has no result and was not imported.", "Update it in Word (F9) and import again, or add it in the record."),
    OBJECT_LEFT_OUT(false, "这里有{0}，没有导入。", "其中的文字要紧的，在记录里补上。",
            "There is {1} here, which was not imported.", "Add what it says in the record if it matters."),
    OBJECT_TEXT_LEFT_OUT(false, "这里有{0}，没有导入：“{2}”。", "其中的文字要紧的，在记录里补上。",
            "There is {1} here, which was not imported: \"{2}\".", "Add what it says in the record if it matters."),
    TEXT_OUTSIDE(false, "表格以外的文字没有导入，共 {0} 段，第一段是“{1}”。", "",
            "Text outside the tables was not imported; paragraphs: {0}, the first: \"{1}\".", ""),

    // Tables
    TABLE_NONE(true, "没有找到要导入的表格。", "表头里要有这几栏：{0}。",
            "No table to import was found.", "Its head needs these columns: {0}."),
    TABLE_NUMBER(true, "没有第 {0} 个表格，共有 {1} 个。", "改正 --table。", "There is no table {0}; there are {1}.", "Correct --table."),
    TABLE_IGNORED(false, "这个表格没有表头“{0}”，没有导入。", "应当导入的，补上表头。",
            "This table has no head \"{0}\" and was not imported.", "Give it a head if it should be."),
    TABLE_CONTINUED(false, "这个表格没有表头，序号接着上一个表格，按它的下一页读取。", "",
            "This table has no head, and its numbers go on; read as the next page of the table before.", ""),
    HEAD_INCOMPLETE(true, "表头缺少“{0}”一栏。", "认得的写法有：{1}。表头是别的写法的，改成其中一种再导入；也可以用 --table 选另一个表格。",
            "The table's head lacks the column \"{0}\".",
            "Known words for it: {1}. Write one of them into the head to import, or choose another table with --table."),
    COLUMN_IGNORED(false, "“{0}”一栏没有导入。", "记录里没有它的位置，或者已经有了同样的一栏。",
            "The column \"{0}\" was not imported.", "Records have no place for it, or another column has taken it."),
    COLUMN_MISSING(false, "表头没有“{0}”一栏，各项都写作 not-stated。", "",
            "The head has no column \"{0}\"; it is not-stated for every item.", ""),
    ROWS_ABOVE(false, "表头以上的文字没有导入，共 {0} 行，第一行是“{1}”。", "",
            "What stands above the head was not imported; rows: {0}, the first: \"{1}\".", ""),
    ROWS_NONE(true, "表格里没有一项。", "核对表格。", "The table holds no item.", "Look at the table."),
    ROW_SKIPPED(false, "这一行不是一项，没有导入：“{0}”。", "",
            "This row is no item and was not imported: \"{0}\".", ""),
    ROW_LONG(true, "这一行比表头多出几栏，多出来的是“{0}”。", "检查这一行里的制表符或分隔符。",
            "This row has more columns than the head, from \"{0}\".", "Look for a tab or separator too many."),
    ROW_CONTINUED(false, "这一行没有序号和事项，接在第 {0} 项后面。", "",
            "This row has neither number nor title; it goes on with item {0}.", ""),
    MERGED_DOWN(false, "合并单元格：沿用上面一行的“{0}”。", "",
            "A merged cell: \"{0}\" of the row above holds here too.", ""),
    MERGED_ACROSS(false, "负责单位和推广范围合在一格，按“{0}”归入{1}。", "",
            "Units and scope share one cell; \"{0}\" is taken as {2}.", ""),

    // Fields
    NUMBER_UNREADABLE(true, "序号“{0}”不是数字。", "写成数字。", "The number \"{0}\" is not in digits.", "Write it in digits."),
    NUMBER_NOT_ON(true, "序号没有接上：上一项是 {0}，这一项是 {1}。", "核对是否少了一行、多了一行，或用 --table 只导入一个表格。",
            "The numbers do not go on: {1} follows {0}.",
            "Look for a row missing or a row too many, or import one table alone with --table."),
    NUMBER_READ(false, "序号“{0}”读作 {1}。", "", "The number \"{0}\" is read as {1}.", ""),
    NUMBER_ASSUMED(false, "没有写序号，按顺序定为 {0}。", "", "No number is given; counted on as {0}.", ""),
    FIELD_MISSING(true, "第 {0} 项没有{1}。", "补上这一格。", "Item {0} has no {2}.", "Fill in the cell."),
    LINES_JOINED(false, "把断行处“{0}”连成了一行。", "", "Lines were joined at \"{0}\".", ""),
    LINES_PARTED(false, "没有分栏符号，第一行“{0}”当作事项。", "",
            "Nothing parts the columns; the first line, \"{0}\", is taken as the title.", ""),
    NOT_STATED(false, "第 {0} 项的{1}是空的，写作 not-stated。", "",
            "Item {0} has no {2}; written as not-stated.", ""),
    UNIT_UNKNOWN(true, "没有名为“{0}”的单位。", "用 new unit 编号 添加这个单位，或在 units.yaml 里把这种写法加到它的 aliases，再导入一次。",
            "No unit is called \"{0}\".",
            "Add it by new unit ID, or this form of its name to its aliases in units.yaml, and import again."),
    UNITS_UNKNOWN(true, "没有名为“{0}”的单位（⏎ 是断行）。",
            "是一个单位的，用 new unit 编号 添加，或在 units.yaml 里把这种写法加到它的 aliases；是几个单位的，逐个添加。再导入一次。",
            "No unit is called \"{0}\" (⏎ is a line break).",
            "If it is one unit, add it by new unit ID, or this form of its name to its aliases in units.yaml; if several, add each. Then "
                    + "import again."),
    UNIT_JOINED(false, "断开的“{0}”按单位名称连成“{1}”。", "",
            "\"{0}\" was joined to the unit's name \"{1}\".", ""),
    UNIT_READ(false, "“{0}”读作“{1}”，全角、半角不同。", "记录写的是后者；原文确是前者的，加到 units.yaml 中该单位的 aliases。",
            "\"{0}\" is read as \"{1}\", which differs in width.",
            "The record has the latter; if the source has the former, add it to the unit's aliases in units.yaml."),
    UNIT_ALIAS(false, "“{0}”是“{1}”的另一种写法。", "记录用 as-published 写明。",
            "\"{0}\" is another name of \"{1}\".", "The record says so under as-published."),
    UNIT_PARTED(false, "在“{0}”处分成两个单位。", "", "Two units were parted at \"{0}\".", ""),
    SCOPE_UNKNOWN(true, "推广范围“{0}”没有提到任何已知的地区。", "用 new region 编号 添加地区，或在 regions.yaml 里把这种写法加到它的 aliases，再导入一次。",
            "The scope \"{0}\" names no known region.",
            "Add the region by new region ID, or this form of its name to its aliases in regions.yaml, and import again."),
    SCOPE_UNREAD(false, "推广范围里的“{0}”没有认作地区，不写进 regions。",
            "是地区的，用 new region 编号 添加，或在 regions.yaml 里把这种写法加到它的 aliases，再导入一次。",
            "\"{0}\" of the scope was not taken for a region and is not among its regions.",
            "If it is one, add it by new region ID, or this form of its name to its aliases in regions.yaml, and import again."),
    OPEN_ENDED(false, "“{0}”表示不止这些地区，写作 open-ended: true。", "",
            "\"{0}\" lets others join; written as open-ended: true.", "");

    private final boolean error;
    private final String zh;
    private final String zhRemedy;
    private final String en;
    private final String enRemedy;

    Matter(boolean error, String zh, String zhRemedy, String en, String enRemedy) {
        this.error = error;
        this.zh = zh;
        this.zhRemedy = zhRemedy;
        this.en = en;
        this.enRemedy = enRemedy;
    }

    boolean error() {
        return error;
    }

    String message(boolean chinese) {
        return chinese ? zh : en;
    }

    String remedy(boolean chinese) {
        return chinese ? zhRemedy : enRemedy;
    }
}
