package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.WorkItem.Kind;
import cn.sanyi.procedure.Procedure.Slot;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 补交材料: the applicant says that what was asked for is there; every slot must have a file that came since. */
@Component
class Provide implements ItemAct {

    private final AskedSlots slots;
    private final Answering answering;

    Provide(AskedSlots slots, Answering answering) {
        this.slots = slots;
        this.answering = answering;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("provide", "补交完成")
                .withoutForm()
                .effect(Token.STAYS, Items.OWN_CLOSES)
                .by("申请单位的经办、负责人")
                .during("要求的每一项都有了新的材料时")
                .tells("要求补充材料的人");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return offered.item().kind() == Kind.MATERIAL ? Optional.empty() : Optional.of("这项任务不是补充材料。");
    }

    @Override
    public void perform(ActInProgress act) {
        List<Slot> missing = slots.missing(act.caseFile(), act.workItem());
        if (!missing.isEmpty()) {
            throw AskedSlots.refused("material-missing", "还没有补交：" + AskedSlots.names(missing) + "。请先上传新的文件。");
        }
        act.closeWorkItem();
        answering.tell(act, "补交了您在“%s”要求的材料。".formatted(act.step().name()));
    }
}
