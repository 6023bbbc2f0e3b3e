package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 抄送: lets people of the place read a case they have no part in; each is marked when they read it. */
@Component
class Copy implements CaseAct {

    static final String CODE = "copy";

    private final CaseAccess access;
    private final CopyPeople people;
    private final Copies copies;
    private final OwnPart part;
    private final ApplicationEventPublisher events;

    Copy(CaseAccess access, CopyPeople people, Copies copies, OwnPart part, ApplicationEventPublisher events) {
        this.part = part;
        this.access = access;
        this.people = people;
        this.copies = copies;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "抄送")
                .withoutForm()
                .by("申请单位，办理或办理过本办件的单位")
                .during("任何时候，办结之后也可以；对象为本辖区的在岗人员")
                .tells("被抄送的人员，只能查看；是否已读可见");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        return access.isParty(actor, caseFile)
                ? Optional.empty()
                : Optional.of(Problem.forbidden("may-not-copy", "只有申请单位和办理或办理过本办件的单位可以抄送，您不能抄送。"));
    }

    @Override
    public @Nullable UUID unitOf(Actor actor, CaseFile caseFile) {
        return part.unit(actor, caseFile).orElse(null);
    }

    @Override
    public void perform(CaseActInProgress act) {
        List<CopyPeople.Reader> readers =
                people.chosen(act.actor(), act.caseFile(), act.data().path("to"));
        readers.forEach(reader -> add(act, reader));
        act.note(
                "to",
                readers.stream()
                        .map(reader -> reader.unitName() + " " + reader.name())
                        .toList());
    }

    private void add(CaseActInProgress act, CopyPeople.Reader reader) {
        copies.add(
                act.actId(),
                new CaseCopy(
                        UUID.randomUUID(),
                        act.caseFile().number(),
                        act.caseFile().title(),
                        reader.name(),
                        reader.unitName(),
                        act.actor().signature(),
                        act.comment() == null ? "" : act.comment(),
                        act.at(),
                        null),
                reader.person());
        events.publishEvent(new HandlersTold(
                act.caseFile(),
                reader.unit(),
                reader.person(),
                act.actor().signature() + " 抄送给您，可以查看。" + Said.after(act.comment())));
    }
}
