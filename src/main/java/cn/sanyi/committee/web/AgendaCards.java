package cn.sanyi.committee.web;

import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.desk.WorkItems.View;
import cn.sanyi.approval.forms.ChangeableLines;
import cn.sanyi.approval.forms.ChangeableLines.Line;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.committee.Meeting;
import cn.sanyi.committee.Motion;
import cn.sanyi.committee.Motion.Member;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a person can do on each item of an agenda. */
@Component
class AgendaCards {

    private final WorkItems workItems;
    private final CaseFiles cases;
    private final List<ChangeableLines> lines;

    AgendaCards(WorkItems workItems, CaseFiles cases, List<ChangeableLines> lines) {
        this.workItems = workItems;
        this.cases = cases;
        this.lines = List.copyOf(lines);
    }

    List<AgendaCard> of(Actor actor, Meeting meeting) {
        return meeting.items().stream().map(item -> card(actor, meeting, item)).toList();
    }

    AgendaCard card(Actor actor, Meeting meeting, Meeting.Item item) {
        CaseFile caseFile = cases.find(item.caseNumber()).orElseThrow();
        List<View> mine = item.motion().closedAt() == null
                ? workItems.open(actor, caseFile).stream()
                        .filter(View::actable)
                        .filter(view ->
                                view.item().stepId().equals(item.motion().stepId()))
                        .toList()
                : List.of();
        boolean untouched = item.motion().voted() == 0;
        @Nullable UUID ballot = offered(mine, "vote");
        return new AgendaCard(
                item,
                meeting.presentFor(item),
                meeting.hasQuorumFor(item),
                ballot,
                offered(mine, "closeVote"),
                untouched && !lines(caseFile).isEmpty() ? offered(mine, "proposeChanges") : null,
                untouched ? offered(mine, "callOff") : null,
                untouched && ballot != null && offered(mine, "recuse") != null,
                mayDissent(actor, item.motion()));
    }

    List<Line> lines(CaseFile caseFile) {
        return lines.stream()
                .filter(each -> each.covers(caseFile))
                .flatMap(each -> each.lines(caseFile).stream())
                .toList();
    }

    List<Line> lines(Meeting.Item item) {
        return lines(cases.find(item.caseNumber()).orElseThrow());
    }

    private static @Nullable UUID offered(List<View> mine, String act) {
        return mine.stream()
                .filter(view ->
                        view.offers().stream().anyMatch(offer -> offer.code().equals(act)))
                .map(view -> view.item().id())
                .findFirst()
                .orElse(null);
    }

    private static boolean mayDissent(Actor actor, Motion motion) {
        boolean voted = motion.members().stream().filter(Member::voted).anyMatch(member -> member.person()
                .equals(actor.personId()));
        boolean kept =
                motion.dissents().stream().anyMatch(dissent -> dissent.person().equals(actor.personId()));
        return voted && !kept;
    }
}
