package cn.sanyi.pricing.trial;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a place may set about trials: none of the documents gives a number. */
@Component
class TrialParameterKeys implements ParameterKeys {

    static final String MONTHS = "pricing.trial-months";
    static final String CONVERSION = "pricing.conversion-months";
    static final String EXTENSIONS = "pricing.extensions";
    static final String EXTENSION_MONTHS = "pricing.extension-months";
    static final String REPORT_DAY = "pricing.report-day";
    static final String RAISE_MONTHS = "pricing.raise-months";
    static final String RAISE_RATE = "pricing.raise-rate";
    static final String WIDE_2024 = "pricing.self-pricing-2024";
    private static final String GROUP = "新增医疗服务项目";

    @Override
    public List<ParameterKey> keys() {
        return List.of(
                key(MONTHS, "试行期", ParameterKind.MONTHS, "月", "自批准之日起算，批准当日不计入；没有数值就不能批准试行。", true),
                key(CONVERSION, "转正材料提前期", ParameterKind.MONTHS, "月", "试行期满前多少个月报送转正材料，逾期只作提醒；为空时不提示日期。", false),
                key(EXTENSIONS, "延长次数", ParameterKind.COUNT, "次", "试行期最多延长几次；为空时不能延长。", false),
                key(EXTENSION_MONTHS, "每次延长的最长月数", ParameterKind.MONTHS, "月", "每次延长不得超过此数；为空时由决定单位逐次确定。", false),
                key(
                        REPORT_DAY,
                        "监测报告报送日",
                        ParameterKind.WEEKDAY_OF_MONTH,
                        "",
                        "每季度末月的第几个星期几前报送；为空即文件未规定，不发起报告。",
                        false),
                key(RAISE_MONTHS, "两次提价的最短间隔", ParameterKind.MONTHS, "月", "现行价格执行未满此数的不得提价；为空时不限。", false),
                key(RAISE_RATE, "提价幅度上限", ParameterKind.PERCENTAGE, "", "新价达到现行价格加此比例的不予备案；为空时不限。", false),
                key(
                        WIDE_2024,
                        "2024年定价权适用于各级各类医疗机构",
                        ParameterKind.BOOLEAN,
                        "",
                        "泉政办〔2024〕15号第21条的范围原文未写：“是”为各级各类医疗机构，“否”或空为沿用二级及以上公立医疗机构。",
                        false));
    }

    private static ParameterKey key(
            String key, String label, ParameterKind kind, String unit, String help, boolean required) {
        return new ParameterKey(key, GROUP, label, kind, unit, help, required, true);
    }
}
