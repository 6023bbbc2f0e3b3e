package cn.sanyi.fund;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A settlement as its form has it. */
final class SettlementFormData {

    private SettlementFormData() {}

    static ObjectNode of(Settlement settlement) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("community", settlement.communityCode());
        data.put("year", settlement.year());
        data.put("documentNo", settlement.documentNo());
        data.put("confirmedOn", settlement.confirmedOn().toString());
        var lines = data.putArray("lines");
        settlement.lines().forEach(line -> lines.addObject()
                .put("line", line.line().name())
                .put("total", line.total().toString())
                .put("spending", line.spending().toString())
                .put("deductions", line.deductions().toString())
                .put("deposit", line.deposit().toString()));
        data.put("statedRetained", settlement.statedRetained().toString());
        data.put("procurementDrug", settlement.procurementDrug().toString());
        data.put("procurementConsumable", settlement.procurementConsumable().toString());
        return settlement.remark().isEmpty() ? data : data.put("remark", settlement.remark());
    }
}
