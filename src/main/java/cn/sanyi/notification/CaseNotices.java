package cn.sanyi.notification;

import cn.sanyi.approval.CaseClosed;
import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.LimitPassed;
import cn.sanyi.approval.PeopleInvited;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.approval.UnitsTold;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Unit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes a notice for what happens to a case, in the commit in which it happens. */
@Component
class CaseNotices {

    private final NoticeStore notices;
    private final StepPeople people;
    private final LeadingUnits leading;
    private final CaseFiles cases;

    CaseNotices(NoticeStore notices, StepPeople people, LeadingUnits leading, CaseFiles cases) {
        this.notices = notices;
        this.people = people;
        this.leading = leading;
        this.cases = cases;
    }

    /** Who opens a case is not told of the step they stand before. */
    @EventListener
    void on(StepEntered entered) {
        CaseFile caseFile = entered.caseFile();
        notices.add(
                people.without(
                        entered.openedBy(),
                        people.of(entered.step().id(), entered.definition().post())),
                caseFile.number(),
                NoticeKind.STEP,
                "办件 %s《%s》到达“%s”环节，请办理。"
                        .formatted(
                                caseFile.number(),
                                caseFile.title(),
                                entered.step().name()));
    }

    @EventListener
    void on(Reopened reopened) {
        if (reopened.dataOpen()) {
            cases.find(reopened.caseNumber())
                    .ifPresent(caseFile -> tellApplicant(
                            caseFile,
                            NoticeKind.RETURNED,
                            switch (reopened.cause()) {
                                case WITHDRAWN -> "已撤回，可以修改后重新提交。";
                                case REVISED -> "所依据的年度结算已更正，方案退回，请按新的可分配额修改后重新提交。";
                                case RETRACTED -> "的办理已收回，请等待重新办理。";
                                case RETURNED -> "已退回，请按退回意见修改后重新提交。";
                            }));
        }
    }

    @EventListener
    void on(LimitPassed passed) {
        CaseFile caseFile = passed.caseFile();
        Stream<Recipient> authorities =
                leading.concerned(caseFile).stream().map(Unit::id).map(Recipient::unit);
        notices.add(
                Stream.concat(authorities, Stream.of(Recipient.unit(caseFile.applicant())))
                        .toList(),
                caseFile.number(),
                NoticeKind.LATE,
                "办件 %s《%s》已超过时限（%s 截止）仍未提交，已标记逾期；仍可提交。".formatted(caseFile.number(), caseFile.title(), passed.dueOn()));
    }

    @EventListener
    void on(UnitsTold told) {
        notices.addLeadingTo(
                told.link(), told.units().stream().map(Recipient::unit).toList(), NoticeKind.SETTLEMENT, told.text());
    }

    @EventListener
    void on(CaseClosed closed) {
        tellApplicant(closed.caseFile(), NoticeKind.CLOSED, "已办结。");
    }

    @EventListener
    void on(CaseRevoked revoked) {
        CaseFile caseFile = revoked.caseFile();
        notices.add(
                Stream.concat(Stream.of(caseFile.applicant()), revoked.holders().stream())
                        .map(Recipient::unit)
                        .distinct()
                        .toList(),
                caseFile.number(),
                NoticeKind.REVOKED,
                "办件 %s《%s》已由%s%s，不再办理。原因：%s"
                        .formatted(caseFile.number(), caseFile.title(), revoked.by(), revoked.how(), revoked.reason()));
    }

    @EventListener
    void on(HandlersTold told) {
        CaseFile caseFile = told.caseFile();
        notices.add(
                List.of(told.person() == null ? Recipient.unit(told.unit()) : Recipient.person(told.person())),
                caseFile.number(),
                NoticeKind.COLLABORATION,
                "办件 %s《%s》：%s".formatted(caseFile.number(), caseFile.title(), told.text()));
    }

    @EventListener
    void on(PeopleInvited invited) {
        notices.addLeadingTo(
                invited.link(),
                invited.persons().stream().map(Recipient::person).toList(),
                NoticeKind.MEETING,
                invited.text());
    }

    private void tellApplicant(CaseFile caseFile, NoticeKind kind, String what) {
        notices.add(
                List.of(Recipient.unit(caseFile.applicant())),
                caseFile.number(),
                kind,
                "办件 %s《%s》%s".formatted(caseFile.number(), caseFile.title(), what));
    }
}
