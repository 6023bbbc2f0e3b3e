package cn.sanyi.fund;

import static cn.sanyi.approval.ActEntry.Trait.NEEDS_FORM;
import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.organization.Actor;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PaymentActsTest {

    private final FundDesk desk = new FundDesk();
    private UUID voucher;

    @BeforeEach
    void aPlanIsApproved() {
        desk.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        voucher = desk.voucher(CASE);
    }

    @Test
    void payingFreezesTheFormNotesThePaymentAndLeavesTheStepOpen() {
        var act = perform(new Pay(desk.payments), FundData.payment("12.34", "记-0001", voucher), Jinjiang.FINANCE_CLERK);

        verify(act).freezeData();
        verify(act).note("amount", "12.34");
        verify(act).note("voucherNo", "记-0001");
        verify(act, never()).completeStep(any());
        verify(act, never()).closeWorkItem();
    }

    @Test
    void aReversalIsTwoActsOfTwoPeopleBesideTheForm() {
        perform(new Pay(desk.payments), FundData.payment("12.34", "记-0001", voucher), Jinjiang.FINANCE_CLERK);
        Payment payment = desk.funds.payments(CASE).get(0);
        var request = new RequestReversal(desk.reversals);
        var confirm = new ConfirmReversal(desk.reversals);
        var asked = perform(request, FundData.reversal(payment, "录错"), Jinjiang.FINANCE_CLERK);
        var confirmed = perform(confirm, FundData.reversal(payment, ""), Jinjiang.CHIEF_ACCOUNTANT);

        verify(asked).note("reason", "录错");
        verify(confirmed).note("payment", payment.id().toString());
        assertThat(desk.balance(AccountCode.PAID)).isEqualTo("0.00");
        assertThat(request.entry().is(NEEDS_FORM) || confirm.entry().is(NEEDS_FORM))
                .isFalse();
    }

    @Test
    void theirCodesAreThoseOfTheModel() {
        assertThat(new Pay(desk.payments).code()).isEqualTo("pay");
        assertThat(new RequestReversal(desk.reversals).code()).isEqualTo("requestReversal");
        assertThat(new ConfirmReversal(desk.reversals).code()).isEqualTo("confirmReversal");
    }

    private ActInProgress perform(Act act, ObjectNode data, Actor actor) {
        var running = mock(ActInProgress.class);
        when(running.caseFile()).thenReturn(Jinjiang.aCase(CASE));
        when(running.data()).thenReturn(data);
        when(running.actor()).thenReturn(actor);
        desk.inAct(() -> act.perform(running));
        return running;
    }
}
