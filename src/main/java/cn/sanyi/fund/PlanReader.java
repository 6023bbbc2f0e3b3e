package cn.sanyi.fund;

import cn.sanyi.organization.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/** Reads a plan from the form {@code case-data} and notes what cannot stand, row by row. */
final class PlanReader {

    static final int MOST_ROWS = 500;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Set<String> usages;
    private final Map<String, Unit> members;
    private final FormData form;

    PlanReader(Set<String> usages, Map<String, Unit> members, ObjectNode data) {
        this.usages = usages;
        this.members = members;
        this.form = FormData.of(data);
    }

    FormData form() {
        return form;
    }

    Plan read() {
        return new Plan(lines(rows("usages", "用途")), shares(rows("shares", "成员单位分配")));
    }

    private List<FormData> rows(String field, String label) {
        List<FormData> rows = form.rows(field);
        if (rows.isEmpty()) {
            form.refuse(field, "required", "至少填写一行%s。".formatted(label));
        }
        if (rows.size() > MOST_ROWS) {
            form.refuse(field, "plan-too-many-lines", "%s最多 %d 行，现有 %d 行。".formatted(label, MOST_ROWS, rows.size()));
        }
        return rows.stream().limit(MOST_ROWS).toList();
    }

    private List<Plan.Line> lines(List<FormData> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> line(index + 1, rows.get(index)))
                .toList();
    }

    private Plan.Line line(int no, FormData row) {
        String usage = row.required("usage", "用途第%d行：用途类别".formatted(no));
        if (!usage.isEmpty() && !usages.contains(usage)) {
            row.refuse("usage", "plan-usage-type", "用途第%d行：用途类别不在目录中（%s）。".formatted(no, usage));
        }
        String approval = row.text("payrollApprovalNo");
        return new Plan.Line(
                no,
                usage,
                row.text("purpose"),
                row.positive("amount", "用途第%d行：金额".formatted(no)),
                approval.isEmpty() ? null : approval);
    }

    private List<Plan.Share> shares(List<FormData> rows) {
        var seen = new HashSet<String>();
        return IntStream.range(0, rows.size())
                .mapToObj(index -> share(index + 1, rows.get(index), seen))
                .toList();
    }

    private Plan.Share share(int no, FormData row, Set<String> seen) {
        String code = row.required("member", "分配第%d行：成员单位".formatted(no));
        Unit member = members.get(code);
        if (!code.isEmpty() && member == null) {
            row.refuse("member", "plan-member", "分配第%d行：%s不是该年度的成员单位。".formatted(no, code));
        }
        if (member != null && !seen.add(code)) {
            row.refuse("member", "plan-member-twice", "分配第%d行：%s只能出现一次。".formatted(no, member.name()));
        }
        return new Plan.Share(
                no,
                member == null ? NOBODY : member.id(),
                code,
                member == null ? code : member.name(),
                row.positive("amount", "分配第%d行：金额".formatted(no)));
    }
}
