package cn.sanyi.jurisdiction;

import static cn.sanyi.jurisdiction.ParameterKind.BOOLEAN;
import static cn.sanyi.jurisdiction.ParameterKind.DAYS;
import static cn.sanyi.jurisdiction.ParameterKind.DAYS_OR_ZERO;
import static cn.sanyi.jurisdiction.ParameterKind.DAY_LIST;
import static cn.sanyi.jurisdiction.ParameterKind.SHARE;
import static cn.sanyi.jurisdiction.ParameterKind.VOTING;

import java.util.List;
import org.springframework.stereotype.Component;

/** The parameters that belong to no single step. */
@Component
class ShippedParameterKeys implements ParameterKeys {

    private static final String LIMITS = "时限通则";
    private static final String LAMPS = "灯色与提醒";
    private static final String VOTES = "表决";

    private static final List<ParameterKey> KEYS = List.of(
            new ParameterKey(
                    "limit.roll-over-holiday",
                    LIMITS,
                    "末日逢休息日、节假日是否顺延",
                    BOOLEAN,
                    "",
                    "为“是”时，期限末日不是工作日的，顺延至其后第一个工作日；为空或“否”时不顺延。",
                    false,
                    true),
            new ParameterKey(
                    "lamp.near-days", LAMPS, "临期阈值", DAYS_OR_ZERO, "天", "剩余天数不多于此数时显示“临期”；为空时没有临期。", false, false),
            new ParameterKey(
                    "lamp.severe-days", LAMPS, "严重超期阈值", DAYS, "天", "超期满此天数时显示“严重超期”；为空时没有严重超期。", false, false),
            new ParameterKey("reminder.days", LAMPS, "到期前提醒", DAY_LIST, "天", "剩余天数到达其中任一数时各提醒一次；为空时不提醒。", false, false),
            new ParameterKey(
                    "pause.near-days",
                    LAMPS,
                    "临近到期的暂停",
                    DAYS_OR_ZERO,
                    "天",
                    "距到期不多于此天数才开始的暂停列入督查清单；为空时不单列。",
                    false,
                    true),
            new ParameterKey("vote.quorum", VOTES, "法定到会人数", SHARE, "", "到会须超过有表决权人数的此比例；没有数值就不能表决。", true, true),
            new ParameterKey("vote.majority", VOTES, "通过所需人数", SHARE, "", "同意须超过有表决权人数的此比例；没有数值就不能表决。", true, true),
            new ParameterKey(
                    "vote.secret", VOTES, "表决方式", VOTING, "", "默认方式由办公室召集时可以另选，“一律”的不能；为空时默认记名。", false, true));

    @Override
    public List<ParameterKey> keys() {
        return KEYS;
    }
}
