package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.InsuranceLine;
import cn.sanyi.fund.Settlement.Line;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the form {@code settlement} holds, read and checked as far as it can be on its own. */
record SettlementData(
        int year,
        String documentNo,
        LocalDate confirmedOn,
        List<Line> lines,
        Money statedRetained,
        Money procurementDrug,
        Money procurementConsumable,
        String remark) {

    /** @throws Problem {@code settlement-invalid}, with every field that is wrong */
    static SettlementData read(ObjectNode data) {
        var form = FormData.of(data);
        var read = new SettlementData(
                form.number("year", "结算年度"),
                form.required("documentNo", "清算确认书编号"),
                form.date("confirmedOn", "结算完成日"),
                lines(form),
                form.amount("statedRetained", "确认书所列结余留用金额"),
                form.notNegative("procurementDrug", "药品集采结余留用"),
                form.notNegative("procurementConsumable", "耗材集采结余留用"),
                form.text("remark"));
        form.refuseIfWrong("settlement-invalid");
        return read;
    }

    /** Recomputed from the parts (推): the documents give no formula. */
    Money retained() {
        return Money.sum(lines.stream().map(Line::retained).toList());
    }

    private static List<Line> lines(FormData form) {
        var seen = EnumSet.noneOf(InsuranceLine.class);
        var lines = form.rows("lines").stream().map(row -> line(row, seen)).toList();
        if (lines.isEmpty()) {
            form.refuse("lines", "required", "至少填写一个险种的结算数据。");
        }
        return lines;
    }

    private static Line line(FormData row, EnumSet<InsuranceLine> seen) {
        InsuranceLine kind = kind(row);
        if (!seen.add(kind)) {
            row.refuse("line", "line-twice", kind.label() + "只能填写一行。");
        }
        String label = kind.label();
        return new Line(
                kind,
                row.notNegative("total", label + "打包总额"),
                row.notNegative("spending", label + "实际支出"),
                row.notNegative("deductions", label + "扣款"),
                row.notNegative("deposit", label + "质量保证金"));
    }

    private static InsuranceLine kind(FormData row) {
        String code = row.required("line", "险种");
        return Arrays.stream(InsuranceLine.values())
                .filter(kind -> kind.name().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    row.refuse("line", "option", "险种只能是职工医保或居民医保。");
                    return InsuranceLine.EMPLOYEE;
                });
    }
}
