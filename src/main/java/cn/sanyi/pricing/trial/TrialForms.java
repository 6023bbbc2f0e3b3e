package cn.sanyi.pricing.trial;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What the forms of a trial show: the item, its term, the price in force, who may price. */
@Component
class TrialForms implements FormContext {

    private static final Set<String> PRICES = Set.of("price-filing", "price-decision");
    private static final Set<String> CONVERSIONS = Set.of("conversion", ConversionDecision.FORM);

    private final ItemTable items;
    private final Prices prices;
    private final WhoPrices whoPrices;
    private final TrialReportTable reports;
    private final CaseFiles cases;

    TrialForms(ItemTable items, Prices prices, WhoPrices whoPrices, TrialReportTable reports, CaseFiles cases) {
        this.items = items;
        this.prices = prices;
        this.whoPrices = whoPrices;
        this.reports = reports;
        this.cases = cases;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (caseFile.procedureKey().equals(TrialCase.PROCEDURE)) {
            items.ofCase(caseFile.number()).ifPresent(item -> fill(caseFile, item, form, context));
        }
    }

    private void fill(CaseFile caseFile, TrialItem item, String form, ObjectNode context) {
        if (PRICES.contains(form) || CONVERSIONS.contains(form)) {
            context.put("trialText", item(item) + price(item));
        }
        if (PRICES.contains(form)) {
            context.put("whoText", who(caseFile));
        }
        if (form.equals(ConversionDecision.FORM)) {
            asked(caseFile).ifPresent(text -> context.put("askedText", text));
        }
        if (form.equals("trial-report")) {
            reports.open(caseFile.number())
                    .ifPresent(report -> context.put(
                            "periodText",
                            "%s《%s》%s监测报告（%s 前报送）"
                                    .formatted(item.code(), item.name(), report.label(), report.dueOn())));
        }
    }

    private static String item(TrialItem item) {
        return "%s《%s》，计价单位：%s，试行期 %s 至 %s。"
                .formatted(item.code(), item.name(), item.unit(), item.trialFrom(), item.trialUntil());
    }

    /** What holds today, and what has been filed for a later day. */
    private String price(TrialItem item) {
        String now = prices.today(item)
                .map(price -> "现行价格 %s。".formatted(words(price)))
                .orElse("现在没有价格。");
        return prices.newest(item)
                .filter(price -> prices.isAhead(price))
                .map(price -> now + "已备案 %s。".formatted(words(price)))
                .orElse(now);
    }

    private static String words(Price price) {
        return "%s 元（%s，%s 起）".formatted(amount(price.amount()), price.mode().label(), price.from());
    }

    private String who(CaseFile caseFile) {
        WhoPrices.Answer who = whoPrices.today(caseFile);
        return "今天的判定：%s（%s）。依据：%s。医保支付：%s。"
                .formatted(who.mode().label(), who.grade(), who.rule(), who.insured() ? "是" : "否");
    }

    /** What the hospital asks for, beside what is decided. */
    private Optional<String> asked(CaseFile caseFile) {
        return cases.latest(caseFile.number(), "conversion")
                .map(CaseFiles.DataVersion::data)
                .map(data -> "医院申请：正式价格 %s 元。%s"
                        .formatted(
                                amount(Money.yuan(data.path("proposedPrice").asString("0"))),
                                data.path("summary").asString("")));
    }

    private static String amount(Money money) {
        return ChineseAmount.grouped(money);
    }
}
