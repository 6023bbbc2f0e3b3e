package cn.sanyi.approval.limits;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.RecountFollower;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import org.springframework.stereotype.Component;

/** A calendar has moved clocks: work items, timer, mark of lateness and record of each case follow in the same commit. */
@Component
class RecountedClocks implements RecountFollower {

    private final CaseFiles caseFiles;
    private final PausedItems items;
    private final CaseLimit limit;
    private final LateMark mark;
    private final RecordBook record;

    RecountedClocks(CaseFiles caseFiles, PausedItems items, CaseLimit limit, LateMark mark, RecordBook record) {
        this.caseFiles = caseFiles;
        this.items = items;
        this.limit = limit;
        this.mark = mark;
        this.record = record;
    }

    @Override
    public void before(SortedSet<String> caseNumbers) {
        caseNumbers.forEach(caseFiles::lock);
    }

    @Override
    public void moved(CaseClock moved, LocalDate dueBefore, String by, String why) {
        CaseFile caseFile = caseFiles.lock(moved.caseNumber());
        items.follow(caseFile, moved);
        record.append(
                moved.caseNumber(),
                by,
                "recountClock",
                Map.of(
                        "clock",
                        moved.limitKey(),
                        "dueBefore",
                        dueBefore.toString(),
                        "dueOn",
                        moved.dueOn().toString(),
                        "reason",
                        why));
        limit.clock(caseFile)
                .filter(ofCase -> ofCase.id().equals(moved.id()))
                .ifPresent(ofCase -> mark.follow(caseFile, ofCase, by));
    }
}
