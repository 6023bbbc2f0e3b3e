package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.committee.MeetingAccess;
import cn.sanyi.committee.Motion;
import cn.sanyi.committee.Motions;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 表决: who is entitled, who is recused and why, who has voted; what was voted only after the count. */
@Component
@Order(4)
class VoteTab implements CaseTab {

    private final Motions motions;
    private final MeetingAccess meetings;

    VoteTab(Motions motions, MeetingAccess meetings) {
        this.motions = motions;
        this.meetings = meetings;
    }

    @Override
    public String key() {
        return "vote";
    }

    @Override
    public String label() {
        return "表决";
    }

    @Override
    public boolean suits(Release release) {
        return release.steps().stream().anyMatch(step -> step.rule().equals("vote"));
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        List<Motion> all = motions.ofCase(caseFile.number());
        model.addAttribute("motions", all);
        model.addAttribute("openMeetings", openable(actor, all));
    }

    /** The case is open to more people than the meetings it was voted on. */
    private Set<UUID> openable(Actor actor, List<Motion> all) {
        return all.stream()
                .map(Motion::meeting)
                .filter(Objects::nonNull)
                .filter(meeting -> meetings.mayOpen(actor, meeting))
                .collect(Collectors.toSet());
    }
}
