package cn.sanyi.fund;

import cn.sanyi.fund.Settlement.Line;
import cn.sanyi.platform.ReadOnce;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes settlements; once written only the decision and the case number are added. */
@Repository
class SettlementTable {

    private final JdbcClient jdbc;

    SettlementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the revision is taken, or another waits to be decided; waits for whoever is about to take it */
    boolean add(Settlement settlement) {
        int added = jdbc.sql(
                        """
                insert into settlement (id, community, community_code, community_name, jurisdiction, year, document_no,
                    confirmed_on, stated_retained, retained, difference, procurement_drug, procurement_consumable, remark,
                    recorded_by, recorded_by_name, recorded_at, revision, cause, state, case_number)
                values (:id, :community, :communityCode, :communityName, :jurisdiction, :year, :documentNo,
                    :confirmedOn, :statedRetained, :retained, :difference, :drug, :consumable, :remark,
                    :by, :byName, :at, :revision, :cause, :state, :case)
                on conflict do nothing""")
                .params(columns(settlement))
                .param("case", settlement.caseNumber())
                .update();
        if (added == 1) {
            settlement.lines().forEach(line -> addLine(settlement.id(), line));
        }
        return added == 1;
    }

    private static Map<String, Object> columns(Settlement settlement) {
        return Map.ofEntries(
                Map.entry("id", settlement.id()),
                Map.entry("community", settlement.community()),
                Map.entry("communityCode", settlement.communityCode()),
                Map.entry("communityName", settlement.communityName()),
                Map.entry("jurisdiction", settlement.jurisdiction()),
                Map.entry("year", settlement.year()),
                Map.entry("documentNo", settlement.documentNo()),
                Map.entry("confirmedOn", settlement.confirmedOn()),
                Map.entry("statedRetained", settlement.statedRetained().yuan()),
                Map.entry("retained", settlement.retained().yuan()),
                Map.entry("difference", settlement.difference().yuan()),
                Map.entry("drug", settlement.procurementDrug().yuan()),
                Map.entry("consumable", settlement.procurementConsumable().yuan()),
                Map.entry("remark", settlement.remark()),
                Map.entry("by", Objects.requireNonNull(settlement.recordedBy().person())),
                Map.entry("byName", settlement.recordedBy().name()),
                Map.entry("at", settlement.recordedAt().atOffset(ZoneOffset.UTC)),
                Map.entry("revision", settlement.revision()),
                Map.entry("cause", settlement.cause()),
                Map.entry("state", settlement.state().name()));
    }

    private void addLine(UUID settlement, Line line) {
        jdbc.sql(
                        "insert into settlement_line (settlement, line, total, spending, deductions, deposit) values (?, ?, ?, ?, ?, ?)")
                .params(
                        settlement,
                        line.line().name(),
                        line.total().yuan(),
                        line.spending().yuan(),
                        line.deductions().yuan(),
                        line.deposit().yuan())
                .update();
    }

    /** Locks it until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select 1 from settlement where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    void decide(UUID id, Settlement.State state, Settlement.Decision decision) {
        ReadOnce.forget("settlement");
        jdbc.sql(
                        "update settlement set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?, decision = ? where id = ?")
                .param(state.name())
                .param(decision.by().person())
                .params(decision.by().name(), decision.at().atOffset(ZoneOffset.UTC), decision.text(), id)
                .update();
    }

    void setCase(UUID id, String caseNumber) {
        ReadOnce.forget("settlement");
        jdbc.sql("update settlement set case_number = ? where id = ? and case_number is null")
                .params(caseNumber, id)
                .update();
    }
}
