package cn.sanyi.collaboration;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** How often one may urge. */
@Component
class UrgeParameters implements ParameterKeys {

    static final String INTERVAL = "urge.interval-days";

    @Override
    public List<ParameterKey> keys() {
        return List.of(new ParameterKey(
                INTERVAL,
                "灯色与提醒",
                "催办间隔",
                ParameterKind.DAYS,
                "天",
                "同一人对同一任务两次催办之间至少隔此天数（每天按 24 小时计）；为空时不限。",
                false,
                false));
    }
}
