package cn.sanyi.fund;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The money of a case in its archive package: settlement, accounts, journals, the plan's lines and what was paid. */
@Component
class FundArchive implements ArchiveContribution {

    private final CaseFunds funds;
    private final JsonMapper json;

    FundArchive(CaseFunds funds, JsonMapper json) {
        this.funds = funds;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        return funds
                .of(caseFile.number())
                .map(all -> Item.text("funds/funds.json", "结算、账目与拨付", json.writeValueAsString(all)))
                .stream()
                .toList();
    }
}
