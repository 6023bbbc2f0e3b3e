package cn.sanyi.fund;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The parameters of settlements and reports. */
@Component
class FundParameterKeys implements ParameterKeys {

    static final String CYCLE = "report.cycle";
    static final String THRESHOLD = "report.deviation-rate";
    private static final String SETTLEMENTS = "年度结算";
    private static final String REPORTS = "落实情况报告";

    private static final List<ParameterKey> KEYS = List.of(
            new ParameterKey(
                    "limit.settlement-confirm.days",
                    SETTLEMENTS,
                    "医共体确认结算 · 天数",
                    ParameterKind.DAYS,
                    "天",
                    "结算登记后医共体应当答复的天数，只作提醒，不答复不视为同意；为空时不提示日期。",
                    false,
                    true),
            new ParameterKey(
                    "limit.settlement-confirm.unit",
                    SETTLEMENTS,
                    "医共体确认结算 · 计日",
                    ParameterKind.UNIT,
                    "",
                    "天数按自然日还是工作日计；为空按自然日。",
                    false,
                    true),
            new ParameterKey(
                    CYCLE,
                    REPORTS,
                    "报告周期",
                    ParameterKind.CYCLE,
                    "",
                    "落实期间多久报告一次；每个周期结束后的次日系统发起报告。为空即文件未规定，不发起。",
                    false,
                    false),
            new ParameterKey(
                    THRESHOLD,
                    REPORTS,
                    "须说明偏差的落实率",
                    ParameterKind.PERCENTAGE,
                    "",
                    "某一用途的落实率低于此比例的，报告时必须填写偏差原因；为空时都可以不填。",
                    false,
                    false));

    @Override
    public List<ParameterKey> keys() {
        return KEYS;
    }
}
