package cn.sanyi.approval.people;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes beside the items of a step what decides whether deputies have them in their lists. */
@Component
class ItemScope {

    private final JdbcClient jdbc;
    private final CaseAmount amount;

    ItemScope(JdbcClient jdbc, CaseAmount amount) {
        this.jdbc = jdbc;
        this.amount = amount;
    }

    void note(CaseFile caseFile, Step step, StepRule rule) {
        jdbc.sql("update work_item set amount = ?, personal = ? where step_id = ?")
                .param(amount.of(caseFile).map(Money::yuan).orElse(null))
                .param(rule.isPersonal())
                .param(step.id())
                .update();
    }
}
