package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.StepDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An act as the core would hand it in; remembers what was done to the case. */
public final class PlayedAct implements ActInProgress {

    private final CaseFile caseFile;
    private final Step step;
    private final Actor actor;
    private final Instant at;
    private final ObjectNode data = JsonNodeFactory.instance.objectNode();

    public final Map<String, Object> notes = new HashMap<>();
    public @Nullable Map<String, Object> completedWith;
    public @Nullable String returnedTo;
    public boolean itemClosed;
    public int frozen;

    public PlayedAct(CaseFile caseFile, Step step, Actor actor, Instant at) {
        this.caseFile = caseFile;
        this.step = step;
        this.actor = actor;
        this.at = at;
    }

    public PlayedAct with(String field, String value) {
        data.put(field, value);
        return this;
    }

    public PlayedAct played(Act act) {
        act.perform(this);
        return this;
    }

    public static StepDefinition definition(String key, String form, String... acts) {
        return new StepDefinition(
                key,
                key,
                "surplus-allocation",
                "MGMT_COMMITTEE",
                "own",
                null,
                "Q56-15",
                Grade.INFERRED,
                form,
                List.of(acts),
                "one",
                null,
                null,
                false,
                null,
                false,
                false,
                null);
    }

    public static Step step(CaseFile caseFile, String key, UUID unit, Instant at) {
        return new Step(UUID.randomUUID(), caseFile.number(), key, key, unit, 1, Step.State.OPEN, at, null, null);
    }

    @Override
    public UUID actId() {
        return UUID.randomUUID();
    }

    @Override
    public CaseFile caseFile() {
        return caseFile;
    }

    @Override
    public Step step() {
        return step;
    }

    @Override
    public StepDefinition definition() {
        return definition(step.key(), "form");
    }

    @Override
    public WorkItem workItem() {
        return new WorkItem(
                UUID.randomUUID(),
                step.id(),
                caseFile.number(),
                step.key(),
                step.unit() == null ? UUID.randomUUID() : step.unit(),
                null,
                List.of(),
                WorkItem.State.OPEN,
                at,
                null,
                WorkItem.Kind.OWN,
                null,
                null);
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public ObjectNode data() {
        return data;
    }

    @Override
    public @Nullable String comment() {
        return "原因";
    }

    @Override
    public int freezeData() {
        return ++frozen;
    }

    @Override
    public void completeStep(Map<String, Object> facts) {
        completedWith = facts;
    }

    @Override
    public void answer() {
        completeStep(Map.of());
    }

    @Override
    public void recount() {
        answer();
    }

    @Override
    public void closeWorkItem() {
        itemClosed = true;
    }

    @Override
    public void returnTo(String stepKey, Reopened.Cause cause) {
        returnedTo = stepKey;
    }

    @Override
    public void returnStraightBackFrom(String stepKey) {
        returnedTo = stepKey;
    }

    @Override
    public void note(String name, Object value) {
        notes.put(name, value);
    }
}
