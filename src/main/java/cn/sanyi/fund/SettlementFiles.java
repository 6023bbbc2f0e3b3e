package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.InsuranceLine;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.excel.ExcelBook;
import cn.sanyi.platform.excel.ExcelErrors;
import cn.sanyi.platform.excel.ExcelRow;
import cn.sanyi.platform.excel.ExcelSheet;
import cn.sanyi.platform.excel.ExcelTable;
import cn.sanyi.platform.excel.ExcelWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SettlementFiles implements SettlementSheets {

    private static final int MOST_ROWS = 500;
    private static final List<String> NOTES = List.of(
            "每行一个医共体的一个年度，按双方盖章的清算确认书填写；橙色表头必填。",
            "金额以元为单位，最多两位小数；职工、居民两个险种至少填一个，填的险种四项都要填，没有的写 0。",
            "结算完成日写成 2026-03-20 这样的日期，结算年度不能晚于它的年份；不得使用公式、合并单元格，不要改动表头，最多 500 行。",
            "有一处错误就什么都不登记；已登记且内容完全相同的行会跳过，因此同一文件可以放心再导一次。");

    private final Settlements settlements;

    SettlementFiles(Settlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public byte[] template(Actor actor) {
        return write(List.copyOf(communities(actor).keySet()), List.of());
    }

    @Override
    public byte[] list(Actor actor, @Nullable String communityCode, @Nullable Integer year) {
        List<Settlement> shown = settlements.visible(actor, communityCode, year);
        return write(
                shown.stream().map(Settlement::communityName).distinct().toList(),
                shown.stream().map(SettlementFiles::row).toList());
    }

    private static byte[] write(List<String> communities, List<List<@Nullable Object>> rows) {
        return ExcelWriter.write(List.of(
                new ExcelSheet(SettlementColumns.SHEET, SettlementColumns.all(communities), rows),
                ExcelSheet.notes("填表说明", NOTES)));
    }

    private static List<@Nullable Object> row(Settlement settlement) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                settlement.communityCode(),
                settlement.communityName(),
                settlement.year(),
                settlement.documentNo(),
                settlement.confirmedOn()));
        for (InsuranceLine kind : InsuranceLine.values()) {
            Optional<Settlement.Line> line = settlement.lines().stream()
                    .filter(each -> each.line() == kind)
                    .findFirst();
            row.add(line.map(Settlement.Line::total).orElse(null));
            row.add(line.map(Settlement.Line::spending).orElse(null));
            row.add(line.map(Settlement.Line::deductions).orElse(null));
            row.add(line.map(Settlement.Line::deposit).orElse(null));
        }
        row.addAll(Arrays.asList(
                settlement.statedRetained(),
                settlement.procurementDrug(),
                settlement.procurementConsumable(),
                settlement.remark().isEmpty() ? null : settlement.remark()));
        return row;
    }

    @Override
    public Imported importFile(Actor actor, byte[] file) {
        Map<String, String> communities = communities(actor);
        var errors = new ExcelErrors();
        List<SettlementRow> rows = new ArrayList<>();
        for (ExcelRow row : ExcelTable.rows(
                ExcelBook.read(file, MOST_ROWS), SettlementColumns.SHEET, SettlementColumns.all(List.of()), errors)) {
            int before = errors.size();
            SettlementRow read = SettlementRow.read(row, communities);
            if (errors.size() == before) {
                rows.add(read);
            }
        }
        if (rows.isEmpty() && errors.isEmpty()) {
            errors.sheet(SettlementColumns.SHEET, "excel-no-rows", "没有数据行。");
        }
        Imported imported = record(actor, rows);
        errors.refuseIfWrong();
        return imported;
    }

    /** Also behind cells that are wrong, so that what the rules refuse is said in one go; the refusal undoes all of it. */
    private Imported record(Actor actor, List<SettlementRow> rows) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> messages = new ArrayList<>();
        int recorded = 0;
        for (SettlementRow row : rows) {
            if (twice(row, seen)) {
                continue;
            }
            if (isRecorded(actor, row)) {
                messages.add("第%d行：已登记，内容相同，跳过。".formatted(row.row().number()));
            } else {
                try {
                    messages.add("第%d行：%s"
                            .formatted(
                                    row.row().number(),
                                    settlements.record(actor, row.data()).message()));
                    recorded++;
                } catch (Problem refused) {
                    note(row, refused);
                }
            }
        }
        return new Imported(recorded, messages.size() - recorded, messages);
    }

    private static boolean twice(SettlementRow row, Map<String, Integer> seen) {
        String key = row.data().path("community").asString("") + " "
                + row.data().path("year").asString("");
        Integer first = seen.putIfAbsent(key, row.row().number());
        if (first != null) {
            row.refuse("year", "settlement-twice", "与第%d行是同一医共体的同一年度。".formatted(first));
        }
        return first != null;
    }

    private static void note(SettlementRow row, Problem refused) {
        if (refused.fields().isEmpty()) {
            row.refuse("", refused.code(), refused.getMessage());
        }
        refused.fields().forEach(field -> row.refuse(field.field(), field.rule(), field.message()));
    }

    /** Whether the community's year is recorded and says exactly what the row says. */
    private boolean isRecorded(Actor actor, SettlementRow row) {
        String community = row.data().path("community").asString("");
        int year = row.data().path("year").asInt(0);
        return settlements.visible(actor, community, year).stream().anyMatch(known -> says(known, row));
    }

    private static boolean says(Settlement known, SettlementRow row) {
        try {
            SettlementData data = SettlementData.read(row.data());
            return known.documentNo().equals(data.documentNo())
                    && known.confirmedOn().equals(data.confirmedOn())
                    && java.util.Set.copyOf(known.lines()).equals(java.util.Set.copyOf(data.lines()))
                    && known.statedRetained().equals(data.statedRetained())
                    && known.procurementDrug().equals(data.procurementDrug())
                    && known.procurementConsumable().equals(data.procurementConsumable())
                    && known.remark().equals(data.remark());
        } catch (Problem notYetReadable) {
            return false;
        }
    }

    private Map<String, String> communities(Actor actor) {
        Map<String, String> codes = new LinkedHashMap<>();
        settlements
                .form(actor)
                .context()
                .path("communities")
                .forEach(option -> codes.put(
                        option.path("label").asString(""), option.path("value").asString("")));
        return codes;
    }
}
