package cn.sanyi.approval.forms;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The form of a work item: schema, what is in it, what it may choose from; and its draft. */
@NamedInterface("forms")
@Service
public class StepForms {

    private final CaseFiles caseFiles;
    private final CaseRegistry registry;
    private final Procedures procedures;
    private final WorkItemTable workItems;
    private final ActRights rights;
    private final StepFormCheck forms;
    private final StepContexts contexts;
    private final List<FormStart> starts;
    private final Directory directory;
    private final Secrecy secrecy;
    private final Clock clock;

    StepForms(
            CaseFiles caseFiles,
            CaseRegistry registry,
            Procedures procedures,
            WorkItemTable workItems,
            ActRights rights,
            StepFormCheck forms,
            StepContexts contexts,
            List<FormStart> starts,
            Directory directory,
            Secrecy secrecy,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.registry = registry;
        this.procedures = procedures;
        this.workItems = workItems;
        this.rights = rights;
        this.forms = forms;
        this.contexts = contexts;
        this.starts = List.copyOf(starts);
        this.directory = directory;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /**
     * @param revision of the draft, 0 if there is none; goes back in If-Match
     * @param savedBy name of who saved the draft last, if there is one
     * @param readonly true for everybody who may look but not act
     */
    public record Filled(
            JsonNode schema,
            ObjectNode data,
            ObjectNode context,
            int revision,
            boolean readonly,
            @Nullable Instant savedAt,
            @Nullable String savedBy) {}

    /** The form to fill in for a work item. @throws Problem if the step has no form */
    public Filled ofWorkItem(Actor actor, WorkItem item) {
        CaseFile caseFile = caseFiles.find(item.caseNumber()).orElseThrow();
        String form = form(caseFile, item);
        boolean readonly = !mayAct(actor, caseFile, item);
        Optional<CaseFiles.Draft> draft =
                readonly ? Optional.empty() : caseFiles.draft(caseFile.number(), form, owner(item));
        ObjectNode data = draft.map(CaseFiles.Draft::data).orElseGet(() -> startOf(caseFile, item, form));
        return new Filled(
                forms.schema(caseFile, form),
                data,
                contexts.of(caseFile, form),
                draft.map(CaseFiles.Draft::revision).orElse(0),
                readonly,
                draft.map(CaseFiles.Draft::savedAt).orElse(null),
                draft.flatMap(this::savedBy).orElse(null));
    }

    /** A frozen version, to look at. */
    public Filled ofVersion(CaseFile caseFile, CaseFiles.DataVersion version) {
        return new Filled(
                forms.schema(caseFile, version.form()),
                version.data(),
                contexts.of(caseFile, version.form()),
                version.version(),
                true,
                version.frozenAt(),
                null);
    }

    /** Saves what has been typed so far, valid or not. @throws Problem 409 if somebody else has saved since */
    @Transactional
    public CaseFiles.Draft save(Actor actor, UUID workItem, int revision, ObjectNode data) {
        // Behind the lock, so that no draft is left over from somebody who was still typing when it was submitted.
        CaseFile caseFile = caseFiles.lock(item(workItem).caseNumber());
        WorkItem item = item(workItem);
        requireEditor(actor, caseFile, item);
        secrecy.requireDraftable(item);
        String form = form(caseFile, item);
        try {
            return registry.saveDraft(caseFile.number(), form, owner(item), revision, data, actor.personId());
        } catch (Problem refused) {
            throw caseFiles
                    .draft(caseFile.number(), form, owner(item))
                    .map(stored -> refused.with("draft", stored(stored)))
                    .orElse(refused);
        }
    }

    /** For what reads before it saves. @throws Problem unknown, forbidden with the reason, or 409 where the step has moved on */
    public void requireEditor(Actor actor, UUID workItem) {
        WorkItem item = item(workItem);
        requireEditor(actor, caseFiles.find(item.caseNumber()).orElseThrow(ActRights::unknown), item);
    }

    private void requireEditor(Actor actor, CaseFile caseFile, WorkItem item) {
        rights.require(actor, caseFile, item, definition(caseFile, item));
        if (item.state() != WorkItem.State.OPEN) {
            throw Problem.conflict("step-moved-on", "这项任务已不在待办：" + workItems.closing(item.id()) + "。");
        }
    }

    /**
     * What goes back to somebody whose draft was overtaken, so that nothing of either is lost.
     *
     * @param savedBy name of who saved it
     */
    public record Stored(int revision, ObjectNode data, Instant savedAt, String savedBy) {}

    private Stored stored(CaseFiles.Draft draft) {
        return new Stored(
                draft.revision(), draft.data(), draft.savedAt(), savedBy(draft).orElse(""));
    }

    private WorkItem item(UUID id) {
        return workItems.find(id).orElseThrow(ActRights::unknown);
    }

    private Optional<String> savedBy(CaseFiles.Draft draft) {
        return Optional.ofNullable(draft.savedBy())
                .flatMap(person -> directory.actor(person, LocalDate.ofInstant(draft.savedAt(), clock.getZone())))
                .map(Actor::name);
    }

    private boolean mayAct(Actor actor, CaseFile caseFile, WorkItem item) {
        return item.state() == WorkItem.State.OPEN
                && rights.refusal(actor, caseFile, item, definition(caseFile, item))
                        .isEmpty();
    }

    private ObjectNode startOf(CaseFile caseFile, WorkItem item, String form) {
        StepDefinition step = definition(caseFile, item);
        return starts.stream()
                .map(start -> start.data(caseFile, step))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> submittedBefore(caseFile, form));
    }

    /** A returned or corrected case starts from what was submitted before; other forms start empty. */
    private ObjectNode submittedBefore(CaseFile caseFile, String form) {
        boolean own = procedures
                .find(caseFile.procedureKey())
                .orElseThrow()
                .dataForm()
                .equals(form);
        return own
                ? caseFiles
                        .latest(caseFile.number(), form)
                        .map(CaseFiles.DataVersion::data)
                        .orElseGet(StepForms::empty)
                : empty();
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    private String form(CaseFile caseFile, WorkItem item) {
        return Objects.requireNonNullElseGet(definition(caseFile, item).form(), () -> {
            throw Problem.notFound("no-form", "这个环节没有表单。");
        });
    }

    private UUID owner(WorkItem item) {
        return workItems.draftOwner(item);
    }

    private StepDefinition definition(CaseFile caseFile, WorkItem item) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow();
    }
}
