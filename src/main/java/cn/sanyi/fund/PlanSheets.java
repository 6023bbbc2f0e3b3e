package cn.sanyi.fund;

import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelColumn.Kind;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The two lists of a plan as sheets: what is written here can be read back unchanged. */
final class PlanSheets {

    static final String USAGES = "用途";
    static final String SHARES = "成员单位分配";

    static final ExcelColumn NO = ExcelColumn.of("行号", Kind.INTEGER, 8);
    static final ExcelColumn USAGE = ExcelColumn.of("用途", Kind.TEXT, 26).needed();
    static final ExcelColumn PURPOSE = ExcelColumn.of("具体内容", Kind.TEXT, 60).needed();
    static final ExcelColumn AMOUNT = ExcelColumn.of("金额（元）", Kind.MONEY, 20).needed();
    static final ExcelColumn APPROVAL = ExcelColumn.of("工资总额追加批文号", Kind.TEXT, 30);
    static final List<ExcelColumn> USAGE_COLUMNS = List.of(NO, USAGE, PURPOSE, AMOUNT, APPROVAL);

    static final ExcelColumn CODE = ExcelColumn.of("成员单位代码", Kind.TEXT, 20);
    static final ExcelColumn MEMBER = ExcelColumn.of("成员单位", Kind.TEXT, 40);
    static final ExcelColumn SHARE = ExcelColumn.of("金额（元）", Kind.MONEY, 20);
    static final ExcelColumn WEIGHT = ExcelColumn.of("权重", Kind.NUMBER, 14);
    static final List<ExcelColumn> SHARE_COLUMNS = List.of(NO, CODE, MEMBER, SHARE, WEIGHT);

    private static final List<String> NOTES = List.of(
            "“用途”每行一项，“成员单位分配”每个成员单位一行（代码或名称填一个即可）；橙色表头必填，各最多 500 行。",
            "金额以元为单位，最多两位小数；不得使用公式、合并单元格，不要改动表头。",
            "导入会替换草稿中的同名清单，其余栏目不变；有一处错误就什么都不导入。",
            "单元格内容以 = + - @ 开头的，导出时前面加一个撇号（'），导入时自动去掉。");

    private final Map<String, UsageType> usages;
    private final Map<String, Unit> members;

    PlanSheets(Map<String, UsageType> usages, Map<String, Unit> members) {
        this.usages = usages;
        this.members = members;
    }

    byte[] write(ObjectNode data) {
        var usage = USAGE.from(usages.values().stream().map(UsageType::name).toList());
        var member = MEMBER.from(members.values().stream().map(Unit::name).toList());
        return ExcelWriter.write(List.of(
                new ExcelSheet(USAGES, with(USAGE_COLUMNS, usage), rows(data, "usages", this::usage)),
                new ExcelSheet(SHARES, with(SHARE_COLUMNS, member), rows(data, "shares", this::share)),
                ExcelSheet.notes("填表说明", NOTES)));
    }

    private interface RowOf {
        List<@Nullable Object> row(int no, JsonNode data);
    }

    private static List<List<@Nullable Object>> rows(ObjectNode data, String list, RowOf row) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (JsonNode each : data.path(list)) {
            if (each.isObject() && !isEmpty(each)) {
                rows.add(row.row(rows.size() + 1, each));
            }
        }
        return rows;
    }

    private static boolean isEmpty(JsonNode row) {
        return row.values().stream().allMatch(value -> value.asString("").isBlank());
    }

    private List<@Nullable Object> usage(int no, JsonNode row) {
        String code = row.path("usage").asString("");
        UsageType usage = usages.get(code);
        return Arrays.asList(
                no,
                usage == null ? blankToNull(code) : usage.name(),
                blankToNull(row.path("purpose").asString("")),
                amount(row.path("amount").asString("")),
                blankToNull(row.path("payrollApprovalNo").asString("")));
    }

    private List<@Nullable Object> share(int no, JsonNode row) {
        String code = row.path("member").asString("");
        Unit member = members.get(code);
        return Arrays.asList(
                no,
                blankToNull(code),
                member == null ? null : member.name(),
                amount(row.path("amount").asString("")),
                number(row.path("weight").asString("")));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** As a number where it is one; a half-typed draft goes out as it stands. */
    private static @Nullable Object amount(String text) {
        try {
            return text.isBlank() ? null : Money.yuan(text);
        } catch (Problem notAnAmount) {
            return text;
        }
    }

    private static @Nullable Object number(String text) {
        try {
            return text.isBlank() ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return text;
        }
    }

    private static List<ExcelColumn> with(Collection<ExcelColumn> columns, ExcelColumn offered) {
        return columns.stream()
                .map(column -> column.title().equals(offered.title()) ? offered : column)
                .toList();
    }
}
