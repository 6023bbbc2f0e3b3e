package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a submitted plan distributes: by usage, and by member institution. Both sides add up to the same amount. */
record Plan(List<Line> lines, List<Share> shares) {

    /** @param no from 1, as on the form */
    record Line(int no, String usage, String purpose, Money amount, @Nullable String payrollApprovalNo) {}

    record Share(int no, UUID member, String memberCode, String memberName, Money amount) {}

    Money usageTotal() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    Money shareTotal() {
        return Money.sum(shares.stream().map(Share::amount).toList());
    }

    Optional<Line> line(int no) {
        return lines.stream().filter(line -> line.no() == no).findFirst();
    }

    Optional<Share> shareOf(String memberCode) {
        return shares.stream()
                .filter(share -> share.memberCode().equals(memberCode))
                .findFirst();
    }
}
