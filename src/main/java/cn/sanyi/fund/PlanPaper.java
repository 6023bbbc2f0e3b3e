package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.pdf.PdfPages;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands on the paper, ready to be laid out.
 *
 * @param version 0 for a draft
 * @param sha256 of the submitted data; null for a draft
 */
record PlanPaper(
        CaseFile caseFile,
        Settlement settlement,
        List<Line> usages,
        List<Line> shares,
        String usageTotal,
        String usageWords,
        String shareTotal,
        List<String> narrative,
        boolean commitment,
        ShareBasis basis,
        int version,
        @Nullable String sha256,
        ZonedDateTime at) {

    /** @param name of the use or member; {@code text} purpose, or weight */
    record Line(int no, String name, String text, String amount, String note) {}

    /** Where the paper's facts come from. */
    record Source(Map<String, UsageType> usages, Map<String, Unit> members) {}

    static PlanPaper of(
            CaseFile caseFile, Settlement settlement, ObjectNode data, Source source, ShareBasis basis, Stamp stamp) {
        return new PlanPaper(
                caseFile,
                settlement,
                usages(data, source.usages()),
                shares(data, source.members(), basis),
                total(data, "usages").map(ChineseAmount::grouped).orElse("（金额未填全）"),
                total(data, "usages").map(ChineseAmount::inWords).orElse(""),
                total(data, "shares").map(ChineseAmount::grouped).orElse("（金额未填全）"),
                printable(data.path("narrative").asString(""))
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                data.path("commitment").asBoolean(false),
                basis,
                stamp.version(),
                stamp.sha256(),
                stamp.at());
    }

    /** Which state of the data it is. */
    record Stamp(int version, @Nullable String sha256, ZonedDateTime at) {}

    public boolean draft() {
        return version == 0;
    }

    public String distributable() {
        return ChineseAmount.grouped(settlement.statedRetained());
    }

    public String distributableWords() {
        return ChineseAmount.inWords(settlement.statedRetained());
    }

    private static List<Line> usages(ObjectNode data, Map<String, UsageType> usages) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode row : data.path("usages")) {
            String code = row.path("usage").asString("");
            String approval = row.path("payrollApprovalNo").asString("");
            lines.add(new Line(
                    lines.size() + 1,
                    usages.containsKey(code) ? usages.get(code).name() : printable(code),
                    printable(row.path("purpose").asString("")),
                    amount(row),
                    approval.isBlank() ? "" : "工资总额追加批文号：" + printable(approval)));
        }
        return lines;
    }

    private static List<Line> shares(ObjectNode data, Map<String, Unit> members, ShareBasis basis) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode row : data.path("shares")) {
            String code = row.path("member").asString("");
            Optional<ShareBasis.Row> how = basis.rows().stream()
                    .filter(each -> each.memberCode().equals(code))
                    .findFirst();
            lines.add(new Line(
                    lines.size() + 1,
                    members.containsKey(code) ? members.get(code).name() : printable(code),
                    how.map(each -> each.weight().toPlainString()).orElse(""),
                    amount(row),
                    how.map(ShareBasis.Row::verdict).orElse("")));
        }
        return lines;
    }

    private static String amount(JsonNode row) {
        return money(row).map(ChineseAmount::grouped).orElse("");
    }

    /** Empty as long as one amount is missing. */
    private static Optional<Money> total(ObjectNode data, String list) {
        List<Optional<Money>> amounts =
                data.path(list).values().stream().map(PlanPaper::money).toList();
        return amounts.isEmpty() || amounts.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        Money.sum(amounts.stream().flatMap(Optional::stream).toList()));
    }

    private static Optional<Money> money(JsonNode row) {
        try {
            return Optional.of(Money.yuan(row.path("amount").asString("")));
        } catch (Problem notAnAmount) {
            return Optional.empty();
        }
    }

    private static String printable(String typed) {
        return PdfPages.printable(typed);
    }
}
