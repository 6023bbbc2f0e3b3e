package cn.sanyi.document;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be set about making documents public. */
@Component
class DisclosureParameters implements ParameterKeys {

    @Override
    public List<ParameterKey> keys() {
        return List.of(new ParameterKey(
                JdbcDisclosureLedger.DAYS,
                "公示与公开",
                "主动公开的期限",
                ParameterKind.DAYS,
                "个工作日",
                "主动公开的文书自签发次日起计算，逾期未公开的在公开台账中亮灯；为空时不亮灯。",
                false,
                true));
    }
}
