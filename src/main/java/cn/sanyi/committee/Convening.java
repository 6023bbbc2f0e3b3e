package cn.sanyi.committee;

import cn.sanyi.approval.Acts;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.desk.WorkItems.View;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Convenes a meeting on several cases: the act {@code convene} on each of them, and the meeting, in one transaction. */
@Service
public class Convening {

    private static final int MOST = 50;

    private final WorkItems workItems;
    private final Acts acts;
    private final CaseFiles cases;
    private final MeetingPlanning planning;
    private final Clock clock;

    Convening(WorkItems workItems, Acts acts, CaseFiles cases, MeetingPlanning planning, Clock clock) {
        this.workItems = workItems;
        this.acts = acts;
        this.cases = cases;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * A meeting as the office asks for it.
     *
     * @param cases numbers in the order of the agenda
     * @param secretCases those of them that are voted on secretly; null: as is usual in the place
     */
    public record NewMeeting(
            LocalDate meetingOn,
            @Nullable LocalTime beginsAt,
            String place,
            List<String> cases,
            @Nullable List<String> secretCases) {}

    /**
     * A case to put on an agenda.
     *
     * @param secret whether it is usually voted on secretly there
     * @param fixed whether the place leaves no choice
     */
    public record Waiting(CaseFile caseFile, boolean secret, boolean fixed) {}

    /** Cases that wait for this person to convene them, longest waiting first. */
    @Transactional(readOnly = true)
    public List<Waiting> awaiting(Actor actor) {
        return workItems.offering(actor, Convene.CODE).stream()
                .map(view ->
                        planning.waiting(cases.find(view.item().caseNumber()).orElseThrow()))
                .toList();
    }

    /** @return the meeting's id. @throws Problem if one case cannot be convened; then none is */
    @Transactional
    public UUID convene(Actor actor, NewMeeting wanted) {
        requireOffice(actor);
        requireAgenda(wanted);
        Convene.requireNotPast(wanted.meetingOn(), LocalDate.now(clock));
        Map<String, View> waiting = workItems.offering(actor, Convene.CODE).stream()
                .collect(Collectors.toMap(view -> view.item().caseNumber(), Function.identity(), (one, same) -> one));
        List<CaseFile> agenda =
                wanted.cases().stream().map(number -> waiting(waiting, number)).toList();
        wanted.cases().stream().sorted().forEach(cases::lock);
        MeetingPlan plan = planning.plan(wanted, agenda);
        UUID meeting = planning.open(plan, actor);
        agenda.stream()
                .map(CaseFile::number)
                .sorted()
                .forEach(number -> acts.perform(
                        actor, new Acts.Command(item(waiting, number), Convene.CODE, form(plan, number), null)));
        return meeting;
    }

    /** @throws Problem forbidden for people who handle for no committee's office */
    public static void requireOffice(Actor actor) {
        boolean convenes = actor.posts().stream()
                .anyMatch(post -> post.unitRole().equals(VotingCommittees.OFFICE) && actor.handlesFor(post.unitId()));
        if (!convenes) {
            throw Problem.forbidden("not-the-office", "只有医管委办公室可以召集会议");
        }
    }

    private static UUID item(Map<String, View> waiting, String number) {
        return Objects.requireNonNull(waiting.get(number)).item().id();
    }

    private CaseFile waiting(Map<String, View> waiting, String number) {
        if (!waiting.containsKey(number)) {
            throw refused("cases", "办件 " + number + " 不在等待召集会议的环节，或不由您召集");
        }
        return cases.find(number).orElseThrow();
    }

    private static void requireAgenda(NewMeeting wanted) {
        if (wanted.cases().isEmpty() || wanted.cases().size() > MOST) {
            throw refused("cases", "“议题”至少选择一项，最多 " + MOST + " 项");
        }
        if (new HashSet<>(wanted.cases()).size() < wanted.cases().size()) {
            throw refused("cases", "同一办件在议程中列了两次");
        }
        if (wanted.place().isBlank() || wanted.place().length() > 100) {
            throw refused("place", "“会议地点”必填，最多100个字");
        }
    }

    private static ObjectNode form(MeetingPlan plan, String number) {
        Map<String, String> data = new HashMap<>();
        data.put("meetingOn", plan.on().toString());
        data.put("place", plan.place());
        data.put("agenda", plan.agenda());
        data.put(
                "voting",
                plan.items().stream().anyMatch(item -> item.caseNumber().equals(number) && item.secret())
                        ? VotingModes.SECRET
                        : VotingModes.OPEN);
        if (plan.beginsAt() != null) {
            data.put("beginsAt", plan.beginsAt().toString());
        }
        ObjectNode form = JsonNodeFactory.instance.objectNode();
        data.forEach(form::put);
        return form;
    }

    private static Problem refused(String field, String message) {
        return Problem.refused("meeting-incomplete", message, List.of(new Problem.Field(field, "required", message)));
    }
}
