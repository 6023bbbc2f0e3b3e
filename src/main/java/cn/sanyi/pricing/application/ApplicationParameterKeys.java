package cn.sanyi.pricing.application;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a place may set about applications; none of the documents gives a number. */
@Component
class ApplicationParameterKeys implements ParameterKeys {

    static final String ABOVE_COST = "pricing.price-above-cost";
    static final String REAPPLY_MONTHS = "pricing.reapply-months";
    static final String ECONOMIC_EVALUATION = "pricing.economic-evaluation";
    private static final String GROUP = "新增医疗服务项目";

    @Override
    public List<ParameterKey> keys() {
        return List.of(
                key(ABOVE_COST, "拟定价格高于成本的比例", ParameterKind.PERCENTAGE, "", "拟定价格高于成本合计超过此比例的，自检和受理时提示；为空时不提示。"),
                key(REAPPLY_MONTHS, "不予批准后再次申报的间隔", ParameterKind.MONTHS, "月", "不予批准后未满此数又以同一名称申报的，自检和受理时提示；为空时不提示。"),
                key(
                        ECONOMIC_EVALUATION,
                        "经济性评价的价格起点",
                        ParameterKind.MONEY,
                        "元",
                        "拟定价格达到此数的，提示开展创新性、经济性评价；为空即文件未规定，不提示。"));
    }

    private static ParameterKey key(String key, String label, ParameterKind kind, String unit, String help) {
        return new ParameterKey(key, GROUP, label, kind, unit, help, false, true);
    }
}
