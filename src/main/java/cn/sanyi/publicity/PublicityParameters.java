package cn.sanyi.publicity;

import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be set about notices. */
@Component
class PublicityParameters implements ParameterKeys {

    private static final String GROUP = "公示与公开";

    @Override
    public List<ParameterKey> keys() {
        return List.of(
                new ParameterKey(
                        NoticeForm.FEWEST_DAYS,
                        GROUP,
                        "公示最少天数",
                        ParameterKind.DAYS,
                        "天",
                        "公示期按自然日计，首日、末日都计入，不得少于此数；为空时由办理机关逐次确定。",
                        false,
                        true),
                rate(PublicRate.OBJECTIONS_OF_ADDRESS, "每个网络地址每小时的异议", "件", "同一网络地址一小时内最多提交的异议。"),
                rate(PublicRate.OBJECTIONS_TO_NOTICE, "每项公示每小时的异议", "件", "一项公示一小时内最多接收的异议，超过的请其稍后再交。"),
                rate(PublicRate.QUESTIONS_OF_ADDRESS, "每个网络地址每小时的答复查询", "次", "同一网络地址一小时内最多查询的次数，防止猜测查询码。"));
    }

    /** Without a number nobody could object, so it cannot be made empty. */
    private static ParameterKey rate(PublicRate rate, String label, String unit, String help) {
        return new ParameterKey(rate.parameter(), GROUP, label, ParameterKind.COUNT, unit, help, true, true);
    }
}
