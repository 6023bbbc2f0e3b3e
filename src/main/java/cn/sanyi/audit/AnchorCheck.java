package cn.sanyi.audit;

import cn.sanyi.audit.RecordAnchors.Anchor;
import cn.sanyi.audit.RecordAnchors.Head;
import cn.sanyi.audit.RecordBook.Verification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Verifies a series of anchors from the first on. Needs no database. */
final class AnchorCheck {

    static final String CHAIN = "anchors";

    private AnchorCheck() {}

    static Verification check(List<Anchor> anchors) {
        Map<String, Head> heads = new HashMap<>();
        String previous = Hashes.NOTHING;
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            anchor.moved().forEach(head -> heads.put(head.chain(), head));
            boolean sound = anchor.seq() == i + 1
                    && anchor.previous().equals(previous)
                    && anchor.chains() == heads.size()
                    && anchor.digest().equals(Hashes.heads(heads.values()))
                    && anchor.hash().equals(Hashes.anchor(anchor));
            if (!sound) {
                return new Verification(
                        CHAIN, anchors.size(), i + 1L, "第 %d 个锚点被改动、缺失、与前一个不相接，或此前锚定的链已消失".formatted(i + 1));
            }
            previous = anchor.hash();
        }
        return new Verification(CHAIN, anchors.size(), null, "完整：共 %d 个锚点".formatted(anchors.size()));
    }

    static List<Head> headsOf(String chain, List<Anchor> anchors) {
        return anchors.stream()
                .flatMap(anchor -> anchor.moved().stream())
                .filter(head -> head.chain().equals(chain))
                .toList();
    }
}
