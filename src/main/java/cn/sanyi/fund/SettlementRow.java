package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.InsuranceLine;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One settlement of a file, as the form would hold it.
 *
 * @param lines in the order they stand in the data
 */
record SettlementRow(ExcelRow row, ObjectNode data, List<InsuranceLine> lines) {

    /** @param communities codes by name */
    static SettlementRow read(ExcelRow row, Map<String, String> communities) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        community(row, communities).ifPresent(code -> data.put("community", code));
        row.integer(SettlementColumns.YEAR).ifPresent(year -> data.put("year", year));
        data.put("documentNo", row.text(SettlementColumns.DOCUMENT));
        row.date(SettlementColumns.DATE).ifPresent(date -> data.put("confirmedOn", date.toString()));
        List<InsuranceLine> lines = new ArrayList<>();
        var array = data.putArray("lines");
        for (InsuranceLine kind : InsuranceLine.values()) {
            Map<SettlementColumns.Part, Money> parts = parts(row, kind);
            if (!parts.isEmpty()) {
                lines.add(kind);
                ObjectNode line = array.addObject().put("line", kind.name());
                parts.forEach((part, amount) -> line.put(part.key, amount.toString()));
            }
        }
        amount(row, SettlementColumns.STATED, data, "statedRetained");
        amount(row, SettlementColumns.DRUG, data, "procurementDrug");
        amount(row, SettlementColumns.CONSUMABLE, data, "procurementConsumable");
        String remark = row.text(SettlementColumns.REMARK);
        if (!remark.isEmpty()) {
            data.put("remark", remark);
        }
        return new SettlementRow(row, data, lines);
    }

    private static Map<SettlementColumns.Part, Money> parts(ExcelRow row, InsuranceLine kind) {
        Map<SettlementColumns.Part, Money> parts = new EnumMap<>(SettlementColumns.Part.class);
        for (SettlementColumns.Part part : SettlementColumns.Part.values()) {
            row.money(SettlementColumns.of(kind, part)).ifPresent(amount -> parts.put(part, amount));
        }
        return parts;
    }

    private static void amount(ExcelRow row, ExcelColumn column, ObjectNode data, String key) {
        row.money(column).ifPresent(amount -> data.put(key, amount.toString()));
    }

    private static Optional<String> community(ExcelRow row, Map<String, String> communities) {
        String code = row.text(SettlementColumns.CODE);
        String name = row.text(SettlementColumns.COMMUNITY);
        String byName = communities.get(name);
        if (code.isEmpty() && byName == null && !name.isEmpty()) {
            row.refuse(SettlementColumns.COMMUNITY, "settlement-community-unknown", "“%s”不是本辖区的医共体。".formatted(name));
        }
        if (!code.isEmpty() && byName != null && !byName.equals(code)) {
            row.refuse(SettlementColumns.COMMUNITY, "settlement-community-name", "与医共体代码 %s 不一致。".formatted(code));
        }
        return Optional.ofNullable(code.isEmpty() ? byName : code);
    }

    /** Notes a refusal of the form or of a rule in the cell it concerns, or for the row as a whole. */
    void refuse(String field, String rule, String message) {
        SettlementColumns.ofField(field, lines)
                .ifPresentOrElse(column -> row.refuse(column, rule, message), () -> row.refuse(rule, message));
    }
}
