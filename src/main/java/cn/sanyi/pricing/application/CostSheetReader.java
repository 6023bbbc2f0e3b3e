package cn.sanyi.pricing.application;

import cn.sanyi.approval.forms.DraftSheets.Draft;
import cn.sanyi.approval.forms.DraftSheets.Taken;
import cn.sanyi.form.FormValidator;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.excel.ExcelBook;
import cn.sanyi.platform.excel.ExcelErrors;
import cn.sanyi.platform.excel.ExcelRow;
import cn.sanyi.platform.excel.ExcelTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the lists of an application from a workbook; what the form would refuse is said at the cell it stands in. */
final class CostSheetReader {

    private static final int MOST_ROWS = 50;
    private static final Pattern CELL = Pattern.compile("([a-z]+)\\[(\\d+)]\\.([a-z]+)");

    private final Draft draft;
    private final ExcelErrors errors = new ExcelErrors();
    private final Map<CostList, List<ExcelRow>> rows = new HashMap<>();

    CostSheetReader(Draft draft) {
        this.draft = draft;
    }

    Taken read(byte[] file) {
        ExcelBook book = ExcelBook.read(file, MOST_ROWS);
        List<CostList> there =
                CostList.ALL.stream().filter(list -> book.has(list.sheet())).toList();
        if (there.isEmpty()) {
            throw Problem.refused("excel-invalid", "没有导入任何内容：文件里没有模板中的工作表，请使用下载的模板。");
        }
        ObjectNode lists = JsonNodeFactory.instance.objectNode();
        there.forEach(list -> lists.set(list.field(), read(book, list)));
        errors.refuseIfWrong();
        checkByForm(lists);
        errors.refuseIfWrong();
        return new Taken(lists, note(there, lists));
    }

    private ArrayNode read(ExcelBook book, CostList list) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        List<ExcelRow> read = ExcelTable.rows(book, list.sheet(), list.titles(), errors);
        rows.put(list, read);
        for (ExcelRow row : read) {
            ObjectNode line = lines.addObject();
            list.columns().forEach(column -> column.read(row, line));
        }
        return lines;
    }

    /** The form's own rules, and its amounts held against those that were typed. */
    private void checkByForm(ObjectNode lists) {
        ObjectNode filled = draft.data().deepCopy();
        filled.setAll(lists);
        FormValidator.Result examined = draft.examined().apply(filled);
        examined.problems().forEach(this::refuse);
        rows.forEach((list, read) -> {
            for (int index = 0; list.sums() && index < read.size(); index++) {
                compare(
                        read.get(index),
                        Entered.money(examined.data().path(list.field()).path(index), CostList.AMOUNT_KEY)
                                .orElse(Money.ZERO));
            }
        });
    }

    private void refuse(Problem.Field problem) {
        Matcher cell = CELL.matcher(problem.field());
        if (!cell.matches()) {
            return;
        }
        rows.forEach((list, read) -> list.columns().stream()
                .filter(column ->
                        list.field().equals(cell.group(1)) && column.key().equals(cell.group(3)))
                .forEach(column -> read.get(Integer.parseInt(cell.group(2)))
                        .refuse(column.column(), problem.rule(), problem.message() + "。")));
    }

    private static void compare(ExcelRow row, Money computed) {
        row.money(CostList.AMOUNT)
                .filter(typed -> !typed.equals(computed))
                .ifPresent(typed -> row.refuse(
                        CostList.AMOUNT, "cost-row-sum", "填写 %s，按本行计算为 %s，须一分不差或留空。".formatted(typed, computed)));
    }

    private static String note(List<CostList> there, ObjectNode lists) {
        return there.stream()
                .map(list -> "%s %d 行"
                        .formatted(list.sheet(), lists.path(list.field()).size()))
                .collect(Collectors.joining("、", "已导入", "。"));
    }
}
