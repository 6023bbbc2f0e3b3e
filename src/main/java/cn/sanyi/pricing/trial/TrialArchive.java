package cn.sanyi.pricing.trial;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The trial of an item in the archive package of its case: item, history, prices, filings and reports. */
@Component
class TrialArchive implements ArchiveContribution {

    private final ItemTable items;
    private final PriceTable prices;
    private final TrialReportTable reports;
    private final JsonMapper json;

    TrialArchive(ItemTable items, PriceTable prices, TrialReportTable reports, JsonMapper json) {
        this.items = items;
        this.prices = prices;
        this.reports = reports;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        return items
                .ofCase(caseFile.number())
                .map(item -> Item.text("trial/trial.json", "试行项目、价格备案与监测报告", written(item)))
                .stream()
                .toList();
    }

    /** In this order, so that the same trial gives the same file. */
    record Kept(
            TrialItem item,
            List<ItemEvent> events,
            List<Price> prices,
            List<PriceFiling> filings,
            List<TrialReport> reports) {}

    private String written(TrialItem item) {
        return json.writeValueAsString(new Kept(
                item,
                items.events(item.id()),
                prices.prices(item.id()),
                prices.filings(item.id()),
                reports.ofCase(item.caseNumber())));
    }
}
