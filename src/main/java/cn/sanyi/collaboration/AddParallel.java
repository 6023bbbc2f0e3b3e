package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 并加签: others answer the step side by side with the task; the rule of the step counts their answers too. */
@Component
class AddParallel extends Invitation {

    /** Steps answered otherwise count by rules of their own, e.g. each member's consent. */
    private static final Set<String> ANSWERS = Set.of("agree", "object");

    AddParallel(Asking asking, Hindrances hindrances) {
        super(asking, hindrances, WorkItem.Kind.PARALLEL);
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("addParallel", "并加签")
                .withoutForm()
                .effect(Token.STAYS, Items.ADDED)
                .by("承办人")
                .during("任务待办、环节以同意或异议答复时；被加签人的答复按环节规则一并计算")
                .tells("被加签的单位或人员");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return super.hindrance(offered)
                .or(() -> acts(offered.definition()).isEmpty()
                        ? Optional.of("本环节不以同意或异议答复，可以用前加签或征求意见。")
                        : Optional.empty());
    }

    @Override
    List<String> acts(StepDefinition definition) {
        return definition.acts().stream().filter(ANSWERS::contains).toList();
    }
}
