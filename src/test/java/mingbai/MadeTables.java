package mingbai;

import java.util.Arrays;
import java.util.List;
import mingbai.model.Publication;
import mingbai.model.SourceText.Is;

/** Tables in shapes of real ones: what a publication can lack or have more of. */
public enum MadeTables {
    /** Headings as rows, roles in the cells, time limits, a note below. */
    GROUPED {
        @Override
        MadeTable table() {
            return new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TITLE, "title", "改革事项")
                    .column(Is.TEXT, "text", "主要内容").column(Is.UNITS, "units", "责任单位").column(Is.SCOPE, "scope", "推广范围")
                    .column(Is.LIMIT, "limit", "完成时限").around("附件1", "注：标注“牵头”的为第一责任单位。")
                    .lines("一、投资贸易便利化领域（共2项）", "1|进口冻品到港直提|在码头直接提货。|武汉海关（牵头）/省商务厅（配合）|全省|2023年12月底前@2023-12-31",
                            "2|跨境电商退货中心仓|可合并申报出区。|武汉海关|综合保税区|2024年6月底前@2024-06-30", "二、金融开放创新领域（共1项）",
                            "3|供应链票据线上贴现|银行在线办理贴现。|人民银行武汉分行||持续推进");
        }
    },
    /** Heads of two rows, the heading as a column, no title, two texts. */
    TWO_ROW_HEAD {
        @Override
        MadeTable table() {
            return new MadeTable().column(Is.GROUP, "group", "重点任务").column(Is.NUMBER, "number", "序号")
                    .column(Is.TEXT, "text", "主要内容").column(Is.TEXT, "measures", "推进措施").column(Is.LIMIT, "start", "时间安排/启动时间")
                    .column(Is.LIMIT, "end", "时间安排/完成时间").units("lead", "责任单位/牵头单位").units("support", "责任单位/参加单位")
                    .lines("一、建强乡村学校|1|改善小规模学校办学条件。|1.修缮校舍36栋。/2.更新课桌椅5000套。|2024年3月|2024年8月底前@2024-08-31|市教育局|市财政局",
                            "|2|建设智慧课堂。|接入宽带。|2024年3月|2025年底前@2025-12-31|市教育局|市大数据局",
                            "二、建强教师队伍|3|开展教师轮岗交流。|每学年交流。|2024年7月|长期|市教育局|市人社局");
        }
    },
    /** One number over several rows, persons, no scope. */
    PARTS {
        @Override
        MadeTable table() {
            return new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TITLE, "title", "项目名称")
                    .column(Is.TEXT, "text", "主要内容").column(Is.PERSON, "person", "分管领导").units("lead", "牵头单位")
                    .lines("1|促进稳定就业|城镇新增就业9000人。|某乙|区人社局", "2|老旧小区改造|改造小区11个。|某丙|区住建局", "||加装电梯60部。||区市场监管局",
                            "||新增泊位800个。|某丁|区城管局");
        }
    },
    /** No text and no scope. */
    WITHOUT_TEXT {
        @Override
        MadeTable table() {
            return new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TITLE, "title", "改革事项")
                    .column(Is.UNITS, "units", "负责部门").column(Is.LIMIT, "limit", "推广时限")
                    .lines("1|外商投资广告企业项目备案制|工商总局|2015年6月30日前@2015-06-30", "2|涉税事项网上审批备案|税务总局|");
        }
    },
    /** No units, no number, no scope. */
    WITHOUT_UNITS {
        @Override
        MadeTable table() {
            return new MadeTable().column(Is.TITLE, "title", "名称").column(Is.TEXT, "text", "内容")
                    .lines("扩大学位供给|新建小学2所。", "文体惠民|新建书房4处。");
        }
    },
    /** Ten columns, numerals that are words, three texts. */
    TEN {
        @Override
        MadeTable table() {
            return new MadeTable().column(Is.NUMBER, "number", "编号").column(Is.TITLE, "title", "重点任务")
                    .column(Is.TEXT, "text", "具体内容").column(Is.TEXT, "goal", "工作目标").column(Is.TEXT, "form", "公开形式")
                    .units("lead", "责任司局").units("support", "配合司局").column(Is.LIMIT, "limit", "完成时间")
                    .column(Is.PERSON, "person", "联系人").column(Is.REMARK, "remark", "备注")
                    .lines("一|政策文件公开|及时公开规章。|公开率100%|网站|办公厅|法规司|全年|某甲|", "二|规划公开|集中发布规划。|6月底前上线||规划司||2024/9/30@2024-09-30||涉密除外");
        }
    };

    private Publication made;

    abstract MadeTable table();

    public synchronized Publication publication() {
        if (made == null) made = table().publication();
        return made;
    }

    public static List<MadeTables> all() {
        return Arrays.asList(values());
    }
}
