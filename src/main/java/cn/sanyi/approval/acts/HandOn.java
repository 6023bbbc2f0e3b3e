package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.Problem;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 交下一岗: within the applicant's unit one post hands the draft on to the next; nothing is frozen before it is submitted. */
@Component
class HandOn implements Act {

    static final String CODE = ActCodes.HAND_ON;

    private final CaseFiles caseFiles;
    private final WorkItemTable workItems;

    HandOn(CaseFiles caseFiles, WorkItemTable workItems) {
        this.caseFiles = caseFiles;
        this.workItems = workItems;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "交下一岗")
                .movesOn()
                .withoutForm()
                .carriesOver()
                .keepsDraft()
                .by("申请单位内环节写明的岗位")
                .during("申报之前，已填写草稿");
    }

    @Override
    public void perform(ActInProgress act) {
        if (!isBegun(act)) {
            throw Problem.refused("nothing-filled-in", "还没有填写任何内容，请先填写并保存草稿，再交下一岗。");
        }
        act.completeStep(Map.of());
    }

    private boolean isBegun(ActInProgress act) {
        CaseFile caseFile = act.caseFile();
        String form = Objects.requireNonNull(act.definition().form(), "a step that hands on has a form");
        return caseFiles
                        .draft(caseFile.number(), form, workItems.draftOwner(act.workItem()))
                        .isPresent()
                || caseFiles.latest(caseFile.number(), form).isPresent();
    }
}
