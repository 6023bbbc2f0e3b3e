package cn.sanyi.fund.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.fund.CaseFunds;
import cn.sanyi.fund.Payment;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money of a case (资金): accounts, journals, lines, payments. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class CaseFundsApi {

    private final CaseAccess access;
    private final CaseFunds funds;

    CaseFundsApi(CaseAccess access, CaseFunds funds) {
        this.access = access;
        this.funds = funds;
    }

    @GetMapping("/funds")
    CaseFunds.Funds funds(Actor actor, @PathVariable String number) {
        access.requireVisible(actor, number);
        return funds.of(number).orElseThrow(() -> Problem.notFound("no-funds", "办件 " + number + " 没有资金。"));
    }

    @GetMapping("/payments")
    List<Payment> payments(Actor actor, @PathVariable String number) {
        access.requireVisible(actor, number);
        return funds.payments(number);
    }
}
