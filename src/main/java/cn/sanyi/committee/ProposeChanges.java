package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.forms.Change;
import cn.sanyi.approval.forms.ChangeableLines;
import cn.sanyi.approval.forms.ChangeableLines.Line;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The office, or who presides, lists the changes on which the motion is voted (修改后通过): {@code changes[] {target, after, note}}.
 * Another list replaces it, an empty one takes it back; once a ballot has been cast nobody changes what it was cast on.
 */
@Component
class ProposeChanges implements Act {

    static final String CODE = "proposeChanges";

    private static final int LONGEST = 200;

    private final MotionStore motions;
    private final BallotBox ballots;
    private final ChangeLists lists;
    private final List<ChangeableLines> lines;

    ProposeChanges(MotionStore motions, BallotBox ballots, ChangeLists lists, List<ChangeableLines> lines) {
        this.motions = motions;
        this.ballots = ballots;
        this.lists = lists;
        this.lines = List.copyOf(lines);
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "列出修改").withoutForm().by("医管委办公室或主持人").during("无人投票之前");
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        if (!ballots.isEmpty(motion.id())) {
            throw Problem.refused("ballots-cast", "已有委员投票，修改清单不能再变：投票针对的就是这份清单");
        }
        List<Change> changes = changes(act.caseFile(), act.data().path("changes"));
        lists.replace(motion.id(), changes);
        act.note("changes", changes.stream().map(ChangeLists::inWords).toList());
    }

    /** The lines that may be changed; empty where none of the modules speaks for the procedure. */
    List<Line> lines(CaseFile caseFile) {
        return lines.stream()
                .filter(each -> each.covers(caseFile))
                .flatMap(each -> each.lines(caseFile).stream())
                .toList();
    }

    private List<Change> changes(CaseFile caseFile, JsonNode wanted) {
        List<Line> known = lines(caseFile);
        Set<String> seen = new HashSet<>();
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            Change change = change(known, wanted.get(index), index);
            if (!seen.add(change.target())) {
                throw wrong(index, "target", "“" + change.label() + "”列了两次");
            }
            changes.add(change);
        }
        List<Problem.Field> against = lines.stream()
                .filter(each -> !changes.isEmpty() && each.covers(caseFile))
                .flatMap(each -> each.check(caseFile, changes).stream())
                .toList();
        if (!against.isEmpty()) {
            throw Problem.refused(
                    "changes-refused", "修改后的内容不成立：" + against.get(0).message(), against);
        }
        return changes;
    }

    private static Change change(List<Line> known, JsonNode wanted, int index) {
        Line line = known.stream()
                .filter(each -> each.target().equals(wanted.path("target").asString("")))
                .findFirst()
                .orElseThrow(() -> wrong(index, "target", "没有可以修改的这一行"));
        String after = wanted.path("after").asString("").strip();
        if (after.isEmpty() || after.length() > LONGEST) {
            throw wrong(index, "after", "“" + line.label() + "”须写明修改后的值，最多 " + LONGEST + " 个字");
        }
        if (after.equals(line.value())) {
            throw wrong(index, "after", "“" + line.label() + "”修改后与原值相同：" + after);
        }
        return new Change(line.target(), line.label(), line.value(), after, note(wanted, index));
    }

    private static @Nullable String note(JsonNode wanted, int index) {
        String note = wanted.path("note").asString("").strip();
        if (note.length() > LONGEST) {
            throw wrong(index, "note", "修改理由最多 " + LONGEST + " 个字");
        }
        return note.isEmpty() ? null : note;
    }

    private static Problem wrong(int index, String field, String message) {
        return Problem.refused(
                "changes-refused",
                message,
                List.of(new Problem.Field("changes[" + index + "]." + field, "changes-refused", message)));
    }
}
