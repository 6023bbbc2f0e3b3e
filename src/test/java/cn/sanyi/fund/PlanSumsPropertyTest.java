package cn.sanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is distributed over however many lines: sums are exact to the fen, and a fen off is always found. */
class PlanSumsPropertyTest {

    private static final int MEMBERS = 60;
    private static final List<Unit> INSTITUTIONS = IntStream.rangeClosed(1, MEMBERS)
            .mapToObj(no -> Jinjiang.unit("JJ-MI-" + no, "成员" + no, "MEMBER_INSTITUTION"))
            .toList();

    @Property(tries = 300)
    void aSplitOfTheAmountMayStand(
            @ForAll @LongRange(min = 1000, max = 9_999_999_999_999L) long fen,
            @ForAll @IntRange(min = 1, max = 200) int usages,
            @ForAll @IntRange(min = 1, max = MEMBERS) int members,
            @ForAll Random chance) {
        var judged = rules(fen)
                .judge(Jinjiang.aCase(Jinjiang.CASE), plan(split(fen, usages, chance), split(fen, members, chance)));

        assertThat(judged.problems()).isEmpty();
        assertThat(judged.plan().usageTotal().inFen()).isEqualTo(fen);
        assertThat(judged.plan().shareTotal().inFen()).isEqualTo(fen);
    }

    @Property(tries = 300)
    void aSplitOfAnotherAmountIsRefusedWithTheDifference(
            @ForAll @LongRange(min = 1000, max = 9_999_999_999_000L) long fen,
            @ForAll @IntRange(min = -900, max = 900) int off,
            @ForAll @IntRange(min = 1, max = 50) int usages,
            @ForAll Random chance) {
        var judged = rules(fen)
                .judge(Jinjiang.aCase(Jinjiang.CASE), plan(split(fen + off, usages, chance), split(fen, 3, chance)));

        if (off == 0) {
            assertThat(judged.problems()).isEmpty();
        } else {
            String difference =
                    "%s %s 元".formatted(off > 0 ? "多" : "少", ChineseAmount.grouped(Money.fen(Math.abs(off))));
            assertThat(judged.problems()).extracting(Problem.Field::rule).containsExactly("plan-usage-sum");
            assertThat(judged.problems().get(0).message()).contains(difference);
        }
    }

    private static PlanRules rules(long fen) {
        var usageTypes = mock(UsageTypes.class);
        when(usageTypes.active()).thenReturn(List.of(new UsageType("OTHER", "其他", null, "建议值")));
        var directory = mock(Directory.class);
        when(directory.membersOf(any(), anyInt())).thenReturn(INSTITUTIONS);
        var settlement = mock(SettlementQueries.class);
        when(settlement.ofCase(any())).thenReturn(Optional.of(stating(Money.fen(fen))));
        return new PlanRules(usageTypes, directory, settlement);
    }

    private static Settlement stating(Money amount) {
        return new Settlement(
                Jinjiang.COMMUNITY.id(),
                Jinjiang.COMMUNITY.id(),
                "JJ-MEDICAL_COMMUNITY",
                "医共体",
                "JJ",
                2025,
                "1",
                Jinjiang.TODAY,
                List.of(),
                amount,
                amount,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                "",
                Jinjiang.CASE,
                By.SYSTEM,
                Jinjiang.CLOCK.instant(),
                1,
                "",
                Settlement.State.CONFIRMED,
                null);
    }

    private static ObjectNode plan(List<Long> usages, List<Long> shares) {
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        var lines = plan.putArray("usages");
        usages.forEach(fen -> lines.addObject()
                .put("usage", "OTHER")
                .put("amount", Money.fen(fen).toString()));
        var members = plan.putArray("shares");
        IntStream.range(0, shares.size()).forEach(index -> members.addObject()
                .put("member", "JJ-MI-" + (index + 1))
                .put("amount", Money.fen(shares.get(index)).toString()));
        return plan;
    }

    /** Into at most so many parts of at least one fen. */
    private static List<Long> split(long fen, int parts, Random chance) {
        int most = (int) Math.min(parts, fen);
        var cuts = new ArrayList<Long>();
        chance.longs(most - 1, 1, Math.max(2, fen))
                .distinct()
                .filter(cut -> cut < fen)
                .forEach(cuts::add);
        cuts.add(0L);
        cuts.add(fen);
        Collections.sort(cuts);
        return IntStream.range(1, cuts.size())
                .mapToObj(index -> cuts.get(index) - cuts.get(index - 1))
                .toList();
    }
}
