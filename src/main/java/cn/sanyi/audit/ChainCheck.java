package cn.sanyi.audit;

import cn.sanyi.audit.RecordAnchors.Head;
import cn.sanyi.audit.RecordBook.Entry;
import cn.sanyi.audit.RecordBook.Verification;
import java.util.Comparator;
import java.util.List;

/** Verifies a chain from its entries alone, and its end against the anchors. Needs no database. */
final class ChainCheck {

    private ChainCheck() {}

    /**
     * @param entries in the order of their sequence
     * @param anchored heads of this chain, as anchored; empty if none is known
     */
    static Verification check(String chain, List<Entry> entries, List<Head> anchored) {
        String previous = Hashes.NOTHING;
        for (int i = 0; i < entries.size(); i++) {
            String fault = fault(chain, i + 1, previous, entries.get(i));
            if (!fault.isEmpty()) {
                return new Verification(chain, entries.size(), i + 1L, fault);
            }
            previous = entries.get(i).hash();
        }
        return checkAnchored(chain, entries, anchored);
    }

    private static String fault(String chain, long expected, String previous, Entry entry) {
        if (entry.seq() != expected) {
            return "第 %d 条缺失或次序被改动（此处是第 %d 条）".formatted(expected, entry.seq());
        }
        if (!entry.chain().equals(chain)) {
            return "第 %d 条属于另一条链 %s".formatted(expected, entry.chain());
        }
        if (!entry.previous().equals(previous)) {
            return "第 %d 条与前一条不相接".formatted(expected);
        }
        return entry.hash().equals(Hashes.entry(entry)) ? "" : "第 %d 条的内容被改动".formatted(expected);
    }

    private static Verification checkAnchored(String chain, List<Entry> entries, List<Head> anchored) {
        long sound = 0;
        for (Head head :
                anchored.stream().sorted(Comparator.comparingLong(Head::seq)).toList()) {
            if (head.seq() > entries.size()) {
                return new Verification(
                        chain,
                        entries.size(),
                        entries.size() + 1L,
                        "自第 %d 条起被截去（锚点记有第 %d 条）".formatted(entries.size() + 1, head.seq()));
            }
            if (!entries.get((int) head.seq() - 1).hash().equals(head.hash())) {
                return new Verification(
                        chain, entries.size(), sound + 1, "第 %d 至 %d 条之间被整段改写（与锚点不符）".formatted(sound + 1, head.seq()));
            }
            sound = head.seq();
        }
        return new Verification(
                chain, entries.size(), null, "完整：共 %d 条，与 %d 个锚点一致".formatted(entries.size(), anchored.size()));
    }
}
