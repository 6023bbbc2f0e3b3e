package cn.sanyi.fund;

import cn.sanyi.organization.Unit;
import cn.sanyi.platform.excel.ExcelBook;
import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelColumn.Kind;
import cn.sanyi.platform.excel.ExcelErrors;
import cn.sanyi.platform.excel.ExcelRow;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelTable;
import cn.sanyi.platform.excel.ExcelWriter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Scores in Excel: one row per member of the year. */
final class ScoreSheet {

    static final String NAME = "得分";
    private static final int MOST_ROWS = 500;
    private static final ExcelColumn CODE =
            ExcelColumn.of("成员单位代码", Kind.TEXT, 18).needed();
    private static final ExcelColumn MEMBER = ExcelColumn.of("成员单位", Kind.TEXT, 36);
    private static final ExcelColumn SCORE =
            ExcelColumn.of("得分", Kind.NUMBER, 14).needed();
    private static final ExcelColumn WORKLOAD = ExcelColumn.of("工作量", Kind.NUMBER, 16);
    private static final List<ExcelColumn> COLUMNS = List.of(CODE, MEMBER, SCORE, WORKLOAD);

    private ScoreSheet() {}

    static byte[] write(List<Unit> members, @Nullable ScoreSnapshot newest) {
        Map<String, ScoreSnapshot.Member> known = newest == null
                ? Map.of()
                : newest.members().stream().collect(Collectors.toMap(ScoreSnapshot.Member::code, Function.identity()));
        List<List<@Nullable Object>> rows =
                members.stream().map(unit -> row(unit, known.get(unit.code()))).toList();
        return ExcelWriter.write(List.of(
                new ExcelSheet(NAME, COLUMNS, rows),
                ExcelSheet.notes(
                        "填表说明", List.of("每个成员单位一行，不得缺少或重复；得分必填，工作量仅“按得分×工作量”分配时需要。", "数字最多四位小数，不得为负；不要使用公式和合并单元格。"))));
    }

    private static List<@Nullable Object> row(Unit unit, ScoreSnapshot.@Nullable Member known) {
        return Arrays.asList(
                unit.code(),
                unit.name(),
                known == null ? null : known.score(),
                known == null ? null : known.workload());
    }

    /** The rows as {@code members[]}. @throws cn.sanyi.platform.Problem by row and column if anything is wrong */
    static ArrayNode read(byte[] file, List<Unit> members) {
        var errors = new ExcelErrors();
        var read = JsonNodeFactory.instance.arrayNode();
        Map<String, Unit> known = members.stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        Set<String> seen = new HashSet<>();
        for (ExcelRow row : ExcelTable.rows(ExcelBook.read(file, MOST_ROWS), NAME, COLUMNS, errors)) {
            read.add(member(row, known, seen));
        }
        if (errors.isEmpty()) {
            members.stream()
                    .filter(unit -> !seen.contains(unit.code()))
                    .forEach(unit ->
                            errors.sheet(NAME, "score-missing", "缺少%s（%s）。".formatted(unit.name(), unit.code())));
        }
        errors.refuseIfWrong();
        return read;
    }

    private static ObjectNode member(ExcelRow row, Map<String, Unit> known, Set<String> seen) {
        ObjectNode member = JsonNodeFactory.instance.objectNode();
        String code = row.text(CODE);
        if (!code.isEmpty() && !known.containsKey(code)) {
            row.refuse(CODE, "score-member", "“%s”不是该年度的成员单位。".formatted(code));
        } else if (!code.isEmpty() && !seen.add(code)) {
            row.refuse(CODE, "score-member-twice", "%s只能出现一次。".formatted(code));
        }
        member.put("member", code);
        number(row, SCORE).ifPresent(score -> member.put("score", score.toPlainString()));
        number(row, WORKLOAD).ifPresent(workload -> member.put("workload", workload.toPlainString()));
        return member;
    }

    private static Optional<BigDecimal> number(ExcelRow row, ExcelColumn column) {
        Optional<BigDecimal> number = row.number(column);
        number.ifPresent(value -> {
            if (value.signum() < 0) {
                row.refuse(column, "not-negative", "不得为负数（%s）。".formatted(value.toPlainString()));
            } else if (value.scale() > 4) {
                row.refuse(column, "decimals", "最多四位小数（%s）。".formatted(value.toPlainString()));
            }
        });
        return number;
    }
}
