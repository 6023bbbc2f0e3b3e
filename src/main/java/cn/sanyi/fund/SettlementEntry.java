package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Writes a settlement as the agency proposes it. Nothing is posted and no case is opened before the community confirms. */
@Component
class SettlementEntry {

    private final SettlementTools tools;
    private final CaseFiles cases;

    SettlementEntry(SettlementTools tools, CaseFiles cases) {
        this.tools = tools;
        this.cases = cases;
    }

    /** The first of the community's year. */
    Settlement enter(Actor actor, Unit community, SettlementData data) {
        refuseDateAhead(data);
        Settlement settlement = settlement(actor, community.id(), data)
                .of(community.code(), community.name(), community.jurisdiction())
                .build(1, "", null);
        if (!tools.queries.revisions(community.id(), data.year()).isEmpty() || !tools.table.add(settlement)) {
            throw secondSettlement(settlement);
        }
        return settlement;
    }

    /** The next revision of an earlier one; where the case has ended, it may say the same once more. */
    Settlement revise(Actor actor, Settlement earlier, SettlementData data, ObjectNode formData, String cause) {
        refuseDateAhead(data);
        refuseOtherYear(earlier, data, formData);
        List<Settlement> all = tools.queries.revisions(earlier.community(), earlier.year());
        String open = openCase(all);
        refuseWhileOneWaits(all.get(0));
        Settlement settlement = settlement(actor, earlier.community(), data)
                .of(earlier.communityCode(), earlier.communityName(), earlier.jurisdiction())
                .build(all.get(0).revision() + 1, cause, open);
        if (open != null || all.stream().allMatch(each -> each.caseNumber() == null)) {
            refuseSame(all, settlement);
        }
        if (!tools.table.add(settlement)) {
            throw Problem.conflict("settlement-revision-open", "有人刚刚登记了新的更正，请刷新后查看。");
        }
        return settlement;
    }

    private @Nullable String openCase(List<Settlement> all) {
        return all.stream()
                .map(Settlement::caseNumber)
                .flatMap(number -> Optional.ofNullable(number).stream())
                .findFirst()
                .flatMap(cases::find)
                .filter(caseFile -> caseFile.state() != cn.sanyi.casefile.CaseState.TERMINATED)
                .map(CaseFile::number)
                .orElse(null);
    }

    private Draft settlement(Actor actor, UUID community, SettlementData data) {
        return new Draft(By.actor(actor), community, data, tools.clock.instant());
    }

    /** Nothing is confirmed before it happens, and no year before it has begun (Q56-15 年度结算, 推). */
    private void refuseDateAhead(SettlementData data) {
        LocalDate today = LocalDate.now(tools.clock);
        LocalDate confirmedOn = data.confirmedOn();
        if (confirmedOn.isAfter(today)) {
            throw refusal("settlement-date-future", "confirmedOn", "结算完成日：不得晚于今天（%s）。".formatted(today));
        }
        if (data.year() > confirmedOn.getYear()) {
            throw refusal(
                    "settlement-year-ahead",
                    "year",
                    "结算年度：%d 年度不能晚于结算完成日 %s 所在的 %d 年（泉政办〔2022〕56号第15条，推）。"
                            .formatted(data.year(), confirmedOn, confirmedOn.getYear()));
        }
    }

    private static void refuseOtherYear(Settlement earlier, SettlementData data, ObjectNode formData) {
        if (data.year() != earlier.year()) {
            throw refusal("settlement-revision-year", "year", "结算年度：更正的是%d年度的结算，年度不能改。".formatted(earlier.year()));
        }
        if (!earlier.communityCode().equals(formData.path("community").asString(""))) {
            throw refusal(
                    "settlement-revision-community",
                    "community",
                    "医共体：更正的是%s的结算，不能改。".formatted(earlier.communityName()));
        }
    }

    private static void refuseWhileOneWaits(Settlement newest) {
        if (newest.state() == Settlement.State.PROPOSED) {
            throw Problem.refused(
                    "settlement-revision-open",
                    "%d年度结算第%d次登记还在等待医共体确认，不能再登记更正；要改可先撤回。".formatted(newest.year(), newest.revision()));
        }
    }

    private static void refuseSame(List<Settlement> all, Settlement next) {
        all.stream()
                .filter(settlement -> settlement.state() == Settlement.State.CONFIRMED)
                .findFirst()
                .filter(inForce -> SettlementFormData.of(inForce).equals(SettlementFormData.of(next)))
                .ifPresent(inForce -> {
                    throw Problem.refused("settlement-revision-same", "与双方已确认的结算完全相同，没有需要更正的内容。");
                });
    }

    private Problem secondSettlement(Settlement attempted) {
        Settlement first =
                tools.queries.revisions(attempted.community(), attempted.year()).get(0);
        String message = "结算年度：%s%d年度的结算已由%s于%s登记（%s），不能重复登记；有误的请在该结算页面更正。"
                .formatted(
                        first.communityName(),
                        first.year(),
                        first.recordedBy().name(),
                        tools.minute(first.recordedAt()),
                        first.caseNumber() == null ? first.state().label() : "办件 " + first.caseNumber());
        return refusal("settlement-twice", "year", message);
    }

    static Problem refusal(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }

    /** A settlement on its way to be written. */
    private record Draft(By by, UUID community, SettlementData data, java.time.Instant at) {

        Named of(String code, String name, String place) {
            return new Named(this, code, name, place);
        }
    }

    private record Named(Draft draft, String code, String name, String place) {

        Settlement build(int revision, String cause, @Nullable String caseNumber) {
            SettlementData data = draft.data();
            Money retained = data.retained();
            return new Settlement(
                    UUID.randomUUID(),
                    draft.community(),
                    code,
                    name,
                    place,
                    data.year(),
                    data.documentNo(),
                    data.confirmedOn(),
                    data.lines(),
                    data.statedRetained(),
                    retained,
                    data.statedRetained().minus(retained),
                    data.procurementDrug(),
                    data.procurementConsumable(),
                    data.remark(),
                    caseNumber,
                    draft.by(),
                    draft.at(),
                    revision,
                    cause,
                    Settlement.State.PROPOSED,
                    null);
        }
    }
}
