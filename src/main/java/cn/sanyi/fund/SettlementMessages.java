package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people and the record are told of a settlement. */
final class SettlementMessages {

    private SettlementMessages() {}

    static String proposed(Settlement settlement) {
        String what = settlement.revision() == 1
                ? "%d年度结算已登记，等待%s确认。".formatted(settlement.year(), settlement.communityName())
                : "%d年度结算已更正（第%d次登记，%s），等待%s确认。"
                        .formatted(
                                settlement.year(),
                                settlement.revision(),
                                settlement.cause(),
                                settlement.communityName());
        return what + difference(settlement);
    }

    static String confirmed(Settlement settlement) {
        String what = "%s%d年度结算双方已确认".formatted(settlement.communityName(), settlement.year());
        if (settlement.caseNumber() == null) {
            return what + "。结余为零或为负，不启动分配方案；超支转合理超支分担（A05）。" + difference(settlement);
        }
        return what + "，办件 %s。".formatted(settlement.caseNumber()) + difference(settlement);
    }

    private static String difference(Settlement settlement) {
        return settlement.difference().isZero()
                ? ""
                : "确认书所列结余留用金额与各项推算相差 %s 元，以确认书为准，请核对。".formatted(ChineseAmount.grouped(settlement.difference()));
    }

    static Map<String, String> facts(Settlement settlement, String message) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("settlement", settlement.id().toString());
        facts.put("revision", Integer.toString(settlement.revision()));
        facts.put("community", settlement.communityCode());
        facts.put("year", Integer.toString(settlement.year()));
        facts.put("documentNo", settlement.documentNo());
        facts.put("confirmedOn", settlement.confirmedOn().toString());
        facts.put("statedRetained", settlement.statedRetained().toString());
        facts.put("retained", settlement.retained().toString());
        facts.put("cause", settlement.cause());
        facts.put("state", settlement.state().name());
        facts.put("outcome", message);
        return facts;
    }
}
