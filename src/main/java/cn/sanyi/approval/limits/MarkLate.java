package cn.sanyi.approval.limits;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * 标记逾期: the limit has passed without submission. The case can still be submitted; those concerned are told. A withdrawal
 * after the limit brings the timer back: then the mark is there and nobody is told again.
 */
@Component
class MarkLate implements CaseEffect {

    private final CaseFiles caseFiles;
    private final CaseLimit limit;
    private final LateMark mark;

    MarkLate(CaseFiles caseFiles, CaseLimit limit, LateMark mark) {
        this.caseFiles = caseFiles;
        this.limit = limit;
        this.mark = mark;
    }

    @Override
    public String name() {
        return "markLate";
    }

    @Override
    public void apply(String caseNumber) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        limit.clock(caseFile).ifPresent(clock -> mark.set(caseFile, clock, "系统"));
    }
}
