package cn.sanyi.publicity;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.PersonalData;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 答复异议: the objector reads it with receipt and code. */
@Component
class AnswerObjection implements Act {

    private final ObjectionStore objections;
    private final Directory directory;

    AnswerObjection(ObjectionStore objections, Directory directory) {
        this.objections = objections;
        this.directory = directory;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("answerObjection", "答复").movesOn().tells("异议人凭回执查看");
    }

    @Override
    public void perform(ActInProgress act) {
        Objection objection =
                objections.ofStep(act.step().id()).orElseThrow(() -> Problem.conflict("no-objection", "这个环节没有待答复的异议。"));
        String text = act.data().path("answer").asString("").strip();
        requireNothingPersonal(text);
        String unit = directory.unit(act.workItem().unit()).map(Unit::name).orElse("");
        var outcome = Objection.Outcome.valueOf(act.data().path("outcome").asString());
        var answer = new Objection.Answer(outcome, text, unit, act.at());
        objections.answer(
                objection.id(), answer, act.actor().personId(), act.actor().name());
        act.note("version", act.freezeData());
        act.note("receipt", objection.receipt());
        act.completeStep(Map.of());
    }

    private static void requireNothingPersonal(String text) {
        String found = PersonalData.describe(text);
        if (!found.isEmpty()) {
            String message = "“答复内容”中有个人信息，请删去或改为不能识别的写法：%s。".formatted(found);
            throw Problem.refused(
                    "answer-refused", message, List.of(new Problem.Field("answer", "personal-data", message)));
        }
    }
}
