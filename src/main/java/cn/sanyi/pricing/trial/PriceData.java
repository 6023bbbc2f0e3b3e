package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Money;
import cn.sanyi.pricing.trial.PriceFiling.CostKind;
import cn.sanyi.pricing.trial.PriceFiling.CostLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What the forms {@code price-filing} and {@code price-decision} hold; the form has checked it.
 *
 * @param costs empty where the form has none
 */
record PriceData(Money price, LocalDate from, String reason, List<CostLine> costs) {

    static PriceData of(JsonNode data) {
        JsonNode lines = data.path("costs");
        return new PriceData(
                Money.yuan(data.path("price").asString("")),
                LocalDate.parse(data.path("from").asString("")),
                data.path("reason").asString("").strip(),
                IntStream.range(0, lines.size())
                        .mapToObj(at -> line(at + 1, lines.path(at)))
                        .toList());
    }

    private static CostLine line(int no, JsonNode line) {
        return new CostLine(
                no,
                CostKind.valueOf(line.path("kind").asString("")),
                line.path("what").asString("").strip(),
                Money.yuan(line.path("amount").asString("")));
    }
}
