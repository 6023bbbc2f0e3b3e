package cn.sanyi.committee;

import cn.sanyi.approval.forms.Change;
import cn.sanyi.approval.forms.ChangeableLines;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.util.List;

/** Two amounts of a plan that must keep their sum of one million. */
final class LinesOnPaper implements ChangeableLines {

    @Override
    public boolean covers(CaseFile caseFile) {
        return caseFile.procedureKey().equals("surplus-allocation");
    }

    @Override
    public List<Line> lines(CaseFile caseFile) {
        return List.of(new Line("usages/1", "用途第1行 能力建设", "600000.00"), new Line("usages/2", "用途第2行 信息化", "400000.00"));
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, List<Change> changes) {
        BigDecimal sum = lines(caseFile).stream()
                .map(line -> changes.stream()
                        .filter(change -> change.target().equals(line.target()))
                        .findFirst()
                        .map(Change::after)
                        .orElse(line.value()))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(new BigDecimal("1000000")) == 0
                ? List.of()
                : List.of(new Problem.Field("changes[0].after", "balance", "用途合计须等于可分配额"));
    }
}
