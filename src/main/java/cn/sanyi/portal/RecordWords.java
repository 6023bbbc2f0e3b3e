package cn.sanyi.portal;

import cn.sanyi.approval.desk.TableOfActs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of what the record notes: acts by their own, the rest from here. */
@Component
final class RecordWords {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("unmarkLate", "取消逾期标记"),
            Map.entry("addMaterial", "上传材料"),
            Map.entry("removeMaterial", "删除材料"),
            Map.entry("renderReply", "生成文书"),
            Map.entry("voidReply", "作废文书"),
            Map.entry("settlement-recorded", "登记结算"),
            Map.entry("archive", "生成归档包"),
            Map.entry("settlementRevision", "结算更正"),
            Map.entry("recountClock", "按新日历重算到期日"),
            Map.entry("objection", "收到异议"),
            Map.entry("publishDocument", "公开文书"),
            Map.entry("changeDisclosure", "改公开属性"),
            Map.entry("fallback", "无人可办时的转交"),
            Map.entry("startBeside", "发起支线"));

    private final Map<String, String> acts;

    RecordWords(TableOfActs table) {
        this.acts = table.labels();
    }

    public String action(String code) {
        return acts.getOrDefault(code, NAMES.getOrDefault(code, code));
    }
}
