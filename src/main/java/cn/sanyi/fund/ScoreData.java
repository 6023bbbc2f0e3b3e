package cn.sanyi.fund;

import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** What is recorded as a snapshot, read and checked: every member of the year once, scores not all zero. */
record ScoreData(String source, LocalDate asOf, String remark, List<ScoreSnapshot.Member> members) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}(\\.\\d{1,4})?");
    private static final Pattern WORK = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

    /** @throws Problem {@code score-invalid}, with every field that is wrong */
    static ScoreData read(ObjectNode data, List<Unit> members, LocalDate today) {
        var form = FormData.of(data);
        String source = form.required("source", "来源文件");
        LocalDate asOf = form.date("asOf", "截至日期");
        String remark = form.text("remark");
        if (asOf.isAfter(today)) {
            form.refuse("asOf", "score-date-future", "截至日期：不得晚于今天（%s）。".formatted(today));
        }
        if (source.length() > 200 || remark.length() > 500) {
            form.refuse("source", "max", "来源文件最多 200 字，备注最多 500 字。");
        }
        List<ScoreSnapshot.Member> scored = members(form, members);
        form.refuseIfWrong("score-invalid");
        return new ScoreData(source, asOf, remark, scored);
    }

    private static List<ScoreSnapshot.Member> members(FormData form, List<Unit> members) {
        Map<String, FormData> rows = new HashMap<>();
        for (FormData row : form.rows("members")) {
            String code = row.required("member", "成员单位");
            boolean known = members.stream().anyMatch(unit -> unit.code().equals(code));
            if (!known && !code.isEmpty()) {
                row.refuse("member", "score-member", "%s不是该年度的成员单位。".formatted(code));
            } else if (known && rows.putIfAbsent(code, row) != null) {
                row.refuse("member", "score-member-twice", "%s只能出现一次。".formatted(code));
            }
        }
        List<ScoreSnapshot.Member> scored = new ArrayList<>();
        for (Unit unit : members) {
            Optional.ofNullable(rows.get(unit.code()))
                    .ifPresentOrElse(
                            row -> scored.add(member(unit, row)),
                            () -> form.refuse("members", "score-missing", "缺少%s的得分。".formatted(unit.name())));
        }
        if (!scored.isEmpty() && scored.stream().allMatch(each -> each.score().signum() == 0)) {
            form.refuse("members", "score-all-zero", "得分不能全部为零。");
        }
        return scored;
    }

    private static ScoreSnapshot.Member member(Unit unit, FormData row) {
        String score = row.required("score", unit.name() + "得分");
        String workload = row.text("workload");
        BigDecimal points = BigDecimal.ZERO;
        if (NUMBER.matcher(score).matches()) {
            points = new BigDecimal(score);
        } else if (!score.isEmpty()) {
            row.refuse("score", "score-number", "%s得分须为不小于零、最多四位小数的数字。".formatted(unit.name()));
        }
        if (!workload.isEmpty() && !WORK.matcher(workload).matches()) {
            row.refuse("workload", "score-workload", "%s工作量须为不小于零、最多四位小数的数字。".formatted(unit.name()));
            workload = "";
        }
        return new ScoreSnapshot.Member(
                unit.id(), unit.code(), unit.name(), points, workload.isEmpty() ? null : new BigDecimal(workload));
    }
}
