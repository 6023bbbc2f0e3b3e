package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.node.ObjectNode;

/** Eight clerks pay and reverse on one plan at once, even without the case's lock. The seed is in jqwik's report. */
class PaymentRaceTest {

    private static final int CLERKS = 8;
    private static final int TURNS = 15;
    private static final Set<String> EXPECTED = Set.of(
            "payment-above-line",
            "payment-above-share",
            "payment-voucher-twice",
            "payment-reversed",
            "reversal-already-requested");

    @Property(tries = 3)
    void noLineShareOrVoucherIsPaidTwice(@ForAll long seed) throws Exception {
        var desk = new FundDesk();
        desk.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        UUID voucher = desk.voucher(CASE);
        var clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            var all = clerks.invokeAll(IntStream.range(0, CLERKS)
                    .mapToObj(clerk -> (Callable<Void>) () -> work(desk, new Random(seed + clerk), voucher))
                    .toList());
            for (var one : all) {
                one.get();
            }
        } finally {
            clerks.shutdown();
        }

        var funds = desk.funds.of(CASE).orElseThrow();
        assertThat(funds.lines()).noneMatch(line -> line.remaining().isNegative());
        assertThat(funds.shares()).noneMatch(share -> share.remaining().isNegative());
        var standing = funds.payments().stream().filter(Payment::counts).toList();
        assertThat(standing).isNotEmpty().extracting(Payment::voucherNo).doesNotHaveDuplicates();
        assertThat(Money.sum(standing.stream().map(Payment::amount).toList()))
                .hasToString(desk.balance(AccountCode.PAID));
    }

    private static Void work(FundDesk desk, Random chance, UUID voucher) {
        for (int turn = 0; turn < TURNS; turn++) {
            try {
                Payment payment = desk.pay(anyPayment(chance, voucher));
                if (chance.nextInt(3) == 0) {
                    reverse(desk, payment);
                }
            } catch (Problem refused) {
                assertThat(EXPECTED).contains(refused.code());
            }
        }
        return null;
    }

    private static ObjectNode anyPayment(Random chance, UUID voucher) {
        String amount = Money.fen(1 + chance.nextInt(15_000_000)).toString();
        return FundData.payment(amount, "记-" + chance.nextInt(40), voucher)
                .put("line", String.valueOf(1 + chance.nextInt(2)))
                .put("member", "JJ-MI-" + (1 + chance.nextInt(2)));
    }

    private static void reverse(FundDesk desk, Payment payment) {
        desk.inAct(() ->
                desk.reversals.request(Jinjiang.aCase(CASE), FundData.reversal(payment, "录错"), Jinjiang.FINANCE_CLERK));
        desk.inAct(() -> desk.reversals.confirm(
                Jinjiang.aCase(CASE), FundData.reversal(payment, ""), Jinjiang.CHIEF_ACCOUNTANT));
    }
}
