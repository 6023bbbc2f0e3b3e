package cn.sanyi.document;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a wording may fill in from the case. Nothing else is known to it. */
public enum Placeholder {
    CASE_NUMBER("caseNumber", "办件编号", "JJ-A01-2026-0001"),
    CASE_TITLE("caseTitle", "办件标题", "2025年度结余留用资金使用分配方案"),
    SUBJECT("subject", "申请单位和标题", "晋江市示例医共体2025年度结余留用资金使用分配方案"),
    APPLICANT("applicant", "申请单位", "晋江市示例医共体"),
    PLACE("place", "辖区", "晋江市"),
    YEAR("year", "年度", "2025"),
    GROUNDS("grounds", "依据（含“根据”和逗号）", "根据泉政办〔2022〕56号第15条，"),
    REVIEWED("reviewed", "会审意见汇总，没有时为空", "晋江市医疗保障局同意；晋江市财政局有异议（设备采购须履行政府采购程序）"),
    CONDITIONS("conditions", "会审条件，逐条编号，没有时为空", "（1）采购前报财政备案（晋江市财政局）。"),
    VOTE_RESULT("voteResult", "表决结果，没有表决时为空", "有表决权8人，参加表决7人，表决通过"),
    DECISION("decision", "审批决定，没有时为空", "同意新增“影像引导下消融术”，进入试行。"),
    AMOUNT("amount", "申报总额（元）", "1,000,000.00"),
    AMOUNT_IN_WORDS("amountInWords", "申报总额大写", "壹佰万元整");

    private final String field;
    private final String label;
    private final String sample;

    Placeholder(String field, String label, String sample) {
        this.field = field;
        this.label = label;
        this.sample = sample;
    }

    /** As written between the braces. */
    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    static Optional<Placeholder> named(String field) {
        return Arrays.stream(values()).filter(each -> each.field.equals(field)).findFirst();
    }

    static Map<String, String> samples() {
        return Arrays.stream(values()).collect(Collectors.toMap(Placeholder::field, each -> each.sample));
    }
}
