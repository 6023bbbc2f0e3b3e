package cn.sanyi.portal;

import cn.sanyi.approval.ActCatalogue;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of what the record notes: acts by their own, the rest from here. */
@Component
final class RecordWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("open", "立案"),
            Map.entry("withdraw", "撤回"),
            Map.entry("markLate", "标记逾期"),
            Map.entry("unmarkLate", "取消逾期标记"),
            Map.entry("addMaterial", "上传材料"),
            Map.entry("removeMaterial", "删除材料"),
            Map.entry("renderReply", "生成文书"),
            Map.entry("voidReply", "作废文书"),
            Map.entry("settlement-recorded", "登记结算"),
            Map.entry("archive", "生成归档包"),
            Map.entry("settlementRevision", "结算更正"),
            Map.entry("settlementRevised", "结算更正退回"),
            Map.entry("terminate", "办件终止"),
            Map.entry("pauseClock", "暂停计时"),
            Map.entry("resumeClock", "恢复计时"),
            Map.entry("recountClock", "按新日历重算到期日"),
            Map.entry("objection", "收到异议"),
            Map.entry("publishDocument", "公开文书"),
            Map.entry("changeDisclosure", "改公开属性"),
            Map.entry("startBeside", "发起支线"));

    private final ActCatalogue acts;

    RecordWords(ActCatalogue acts) {
        this.acts = acts;
    }

    public String action(String code) {
        return acts.codes().contains(code) ? acts.act(code).label() : NAMES.getOrDefault(code, code);
    }
}
