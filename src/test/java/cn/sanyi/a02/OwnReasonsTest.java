package cn.sanyi.a02;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Reasons are chosen from those of the case's procedure and those of all. */
class OwnReasonsTest extends SanyiTest {

    @Test
    void aNewItemIsObjectedToForItsOwnReasons() {
        assertThat(labels("OBJECTION", "new-service-item")).containsExactly("与现行项目重复", "成本或价格不合理", "临床必要性或安全性存疑", "其他");
        assertThat(labels("OBJECTION", "surplus-allocation")).containsExactly("用途不合规定", "分配不合理", "薪酬安排须先核定", "其他");
    }

    @Test
    void aReasonOfAnotherProcedureIsRefused() {
        Items items = new Items(this::as, "zp-h1", "zp");
        String number = items.submitted();

        var refused = items.act(
                items.outside("hsa"), number, "checkItem", "return", Map.of("reasonCode", "RETURN_SUM"), "与结算不符");

        assertThat(refused.refusedWith(422)).isEqualTo("return-reason-unknown");
        assertThat(items.open(number)).containsExactly("checkItem");
    }

    private List<String> labels(String kind, String procedure) {
        return as("zp-hsa")
                .get("/api/v1/reasons?kind=" + kind + "&procedure=" + procedure)
                .expect(200)
                .findValuesAsString("label");
    }
}
