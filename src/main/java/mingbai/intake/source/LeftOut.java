package mingbai.intake.source;

/** What stands in a file and is no text that can be imported; it is told where it stands, with what it says. */
public enum LeftOut {
    PICTURE("图片", "a picture"), CHART("图表", "a chart"), DIAGRAM("图示", "a diagram"), DRAWING("图形", "a drawing"),
    TEXT_BOX("文本框", "a text box"),
    EQUATION("公式", "an equation"), EMBEDDED("嵌入的对象", "an embedded object"), PAGE("嵌入的网页", "an embedded page"), VIDEO("视频", "a video"),
    RECORDING("音频", "a recording"), DOCUMENT("插入的文档", "an inserted document"), FOOTNOTE("脚注", "a footnote"), ENDNOTE("尾注", "an endnote"),
    COMMENT("批注", "a comment"), PRONUNCIATION("注音", "a guide to pronunciation"), TICK_BOX("选择框", "a tick box");

    private final String zh;
    private final String en;

    LeftOut(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param text what it says, or how it is described; blank: nothing */
    public void tell(String text, Spot spot, Findings findings) {
        findings.add(text.isBlank() ? Matter.OBJECT_LEFT_OUT : Matter.OBJECT_TEXT_LEFT_OUT, spot, zh, en, Texts.shown(text));
    }
}
