package cn.sanyi.form;

import static cn.sanyi.form.BundledForms.context;
import static cn.sanyi.form.BundledForms.data;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The cost calculation of a new service item: each row is rounded half up to the fen, totals are sums of rounded rows. */
class ItemCostFormTest {

    private static final JsonNode FORM = BundledForms.schema(Path.of("forms", "new-service-item", "case-data.form"));

    private final FormValidator validator = new CamundaFormValidator();

    @Test
    void labourIsPeopleTimesHoursTimesWage() {
        JsonNode computed = computed("{'labour': [{'post': '医师', 'people': 3, 'hours': '0.33', 'wage': '66.67'},"
                + " {'post': '护士', 'people': 1, 'hours': '0.5', 'wage': '33.33'}]}");

        assertThat(amount(computed, "labour", 0)).isEqualTo("66.00");
        assertThat(amount(computed, "labour", 1)).as("16.665").isEqualTo("16.67");
        assertThat(computed.path("labourTotal").asString()).isEqualTo("82.67");
    }

    @Test
    void depreciationIsTheShareOfTheYearThatAServiceTakes() {
        JsonNode computed = computed(
                "{'depreciation': [{'equipment': '设备', 'value': '500000', 'years': 6, 'hours': 2000, 'minutes': 30}]}");

        assertThat(amount(computed, "depreciation", 0))
                .as("500000 / 6 / 2000 / 2")
                .isEqualTo("20.83");
    }

    @Test
    void aRoomWearsAndIsRepaired() {
        JsonNode computed = computed("{'housing': [{'room': '手术间', 'value': '1200000', 'years': 50,"
                + " 'repair': '2', 'hours': 2000, 'minutes': 30}]}");

        assertThat(amount(computed, "housing", 0)).as("6.00 and 6.00").isEqualTo("12.00");
        assertThat(computed.path("costTotal").asString()).isEqualTo("12.00");
    }

    @Test
    void waterAndPowerAreQuantityTimesPrice() {
        JsonNode computed =
                computed("{'utilities': [{'kind': 'POWER', 'unit': '度', 'quantity': '2.5', 'price': '0.6425'}]}");

        assertThat(amount(computed, "utilities", 0)).as("1.60625").isEqualTo("1.61");
        assertThat(computed.path("utilityTotal").asString()).isEqualTo("1.61");
        assertThat(computed.path("costTotal").asString()).isEqualTo("1.61");
    }

    @Test
    void theWholeIsTheSumOfItsPartsToTheFen() {
        JsonNode computed = computed("{'labour': [{'post': '医师', 'people': 1, 'hours': '1', 'wage': '0.1'}],"
                + " 'materials': [{'name': '包', 'unit': '个', 'quantity': '3', 'price': '0.1'}],"
                + " 'management': '0.1', 'otherCost': '0.2', 'proposedPrice': '1'}");

        assertThat(computed.path("costTotal").asString()).isEqualTo("0.70");
    }

    private static String amount(JsonNode computed, String list, int row) {
        return computed.path(list).path(row).path("amount").asString();
    }

    private ObjectNode computed(String typed) {
        return validator.check(FORM, data(typed), context()).data();
    }
}
