package cn.sanyi.fund;

import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.excel.ExcelBook;
import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelErrors;
import cn.sanyi.platform.excel.ExcelRow;
import cn.sanyi.platform.excel.ExcelTable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the two lists of a plan from a workbook, all of it or nothing. */
final class PlanSheetReader {

    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_APPROVAL = 60;

    private final Map<String, UsageType> usages;
    private final Map<String, Unit> members;
    private final ExcelErrors errors = new ExcelErrors();

    /** @param usages those that may be used now, by code */
    PlanSheetReader(Map<String, UsageType> usages, Map<String, Unit> members) {
        this.usages = usages;
        this.members = members;
    }

    /** The lists the file has: {@code usages}, {@code shares} or both. @throws cn.sanyi.platform.Problem by sheet, row and column */
    ObjectNode read(byte[] file) {
        ExcelBook book = ExcelBook.read(file, PlanReader.MOST_ROWS);
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        if (book.has(PlanSheets.USAGES) || !book.has(PlanSheets.SHARES)) {
            read.set("usages", usages(book));
        }
        if (book.has(PlanSheets.SHARES)) {
            read.set("shares", shares(book));
        }
        errors.refuseIfWrong();
        return read;
    }

    private ArrayNode usages(ExcelBook book) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (ExcelRow row : ExcelTable.rows(book, PlanSheets.USAGES, PlanSheets.USAGE_COLUMNS, errors)) {
            ObjectNode line = lines.addObject();
            usage(row).ifPresent(code -> line.put("usage", code));
            line.put("purpose", text(row, PlanSheets.PURPOSE, 2, LONGEST_PURPOSE));
            amount(row, PlanSheets.AMOUNT).ifPresent(amount -> line.put("amount", amount.toString()));
            String approval = text(row, PlanSheets.APPROVAL, 0, LONGEST_APPROVAL);
            if (!approval.isEmpty()) {
                line.put("payrollApprovalNo", approval);
            }
        }
        return lines;
    }

    /** By name, as the list offers it; the code and the label of the form are understood too. */
    private Optional<String> usage(ExcelRow row) {
        String typed = row.text(PlanSheets.USAGE);
        Optional<String> code = usages.values().stream()
                .filter(usage ->
                        typed.equals(usage.name()) || typed.equals(usage.code()) || typed.equals(usage.label()))
                .map(UsageType::code)
                .findFirst();
        if (code.isEmpty() && !typed.isEmpty()) {
            row.refuse(PlanSheets.USAGE, "plan-usage-type", "“%s”不在用途目录中。".formatted(shortened(typed)));
        }
        return code;
    }

    private ArrayNode shares(ExcelBook book) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        Set<String> seen = new HashSet<>();
        for (ExcelRow row : ExcelTable.rows(book, PlanSheets.SHARES, PlanSheets.SHARE_COLUMNS, errors)) {
            ObjectNode line = lines.addObject();
            member(row, seen).ifPresent(code -> line.put("member", code));
            amount(row, PlanSheets.SHARE).ifPresent(amount -> line.put("amount", amount.toString()));
            weight(row).ifPresent(weight -> line.put("weight", weight.toPlainString()));
        }
        return lines;
    }

    private Optional<String> member(ExcelRow row, Set<String> seen) {
        String code = row.text(PlanSheets.CODE);
        String name = row.text(PlanSheets.MEMBER);
        Optional<Unit> member = members.values().stream()
                .filter(unit ->
                        code.isEmpty() ? unit.name().equals(name) : unit.code().equals(code))
                .findFirst();
        if ((code + name).isEmpty()) {
            row.refuse(PlanSheets.MEMBER, "required", "必须填写（或填写代码）。");
        } else if (member.isEmpty()) {
            ExcelColumn wrong = code.isEmpty() ? PlanSheets.MEMBER : PlanSheets.CODE;
            row.refuse(wrong, "plan-member", "“%s”不是该年度的成员单位。".formatted(shortened(code.isEmpty() ? name : code)));
        }
        member.filter(unit -> !name.isEmpty() && !unit.name().equals(name))
                .ifPresent(unit -> row.refuse(
                        PlanSheets.MEMBER, "plan-member-name", "与代码%s的名称（%s）不一致。".formatted(code, unit.name())));
        member.filter(unit -> !seen.add(unit.code()))
                .ifPresent(
                        unit -> row.refuse(PlanSheets.MEMBER, "plan-member-twice", "%s只能出现一次。".formatted(unit.name())));
        return member.map(Unit::code);
    }

    private static Optional<Money> amount(ExcelRow row, ExcelColumn column) {
        Optional<Money> amount = row.money(column);
        amount.filter(money -> !money.isPositive())
                .ifPresent(money -> row.refuse(column, "positive", "必须大于零（%s）。".formatted(money)));
        return amount;
    }

    private static Optional<BigDecimal> weight(ExcelRow row) {
        Optional<BigDecimal> weight = row.number(PlanSheets.WEIGHT);
        weight.filter(value -> value.signum() < 0 || value.scale() > 6)
                .ifPresent(value -> row.refuse(
                        PlanSheets.WEIGHT, "plan-share-weight", "须不小于零、最多六位小数（%s）。".formatted(value.toPlainString())));
        return weight;
    }

    private static String text(ExcelRow row, ExcelColumn column, int least, int most) {
        String text = row.text(column);
        if (text.length() > most || !text.isEmpty() && text.length() < least) {
            row.refuse(column, "length", "须为 %d 至 %d 个字，现有 %d 个。".formatted(least, most, text.length()));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            row.refuse(column, "control", "含有换行或其他控制字符，请改为一行文字。");
        }
        return text;
    }

    private static String shortened(String typed) {
        return typed.length() > 30 ? typed.substring(0, 30) + "…" : typed;
    }
}
