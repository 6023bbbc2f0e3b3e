package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Before anything is handed on, the hospital is told which bureau of its place gets which step. */
class WhatFollowsTest extends SanyiTest {

    @Test
    void theWayOfAnApplicationNamesTheBureausOfItsPlace() {
        assertThat(whatFollows("qz-h1", "qz"))
                .contains("泉州市医保局", "泉州市卫健委", "泉州市财政局", "泉州市人社局", "专家")
                .doesNotContain("漳平");
        assertThat(whatFollows("zp-h1", "zp")).contains("漳平医保局", "市场监管").doesNotContain("泉州市医保局");
        assertThat(whatFollows("qj-h1", "qj")).contains("綦江区医保局").doesNotContain("泉州市医保局");
    }

    /** From the first post of the hospital, with the form filled in. */
    private String whatFollows(String hospital, String bureau) {
        Items items = new Items(this::as, hospital, bureau);
        Map<String, Object> data = Items.data(Items.newName());
        String number = items.begun(data.get("itemName").toString());
        String item = items.workItem(items.inside("dept"), number, "draftItem");
        JsonNode preview = items.inside("dept")
                .post("/api/v1/work-items/" + item + "/route-preview", Map.of("data", data))
                .expect(200);
        return preview.toString();
    }
}
