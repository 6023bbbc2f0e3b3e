package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An act on a case while it is being performed. */
public final class CaseActInProgress {

    private final UUID actId = UUID.randomUUID();
    private final Map<String, Object> notes = new LinkedHashMap<>();
    private final Actor actor;
    private final CaseFile caseFile;
    private final ObjectNode data;
    private final @Nullable String comment;
    private final Instant at;

    public CaseActInProgress(Actor actor, CaseFile caseFile, ObjectNode data, @Nullable String comment, Instant at) {
        this.actor = actor;
        this.caseFile = caseFile;
        this.data = data;
        this.comment = comment;
        this.at = at;
    }

    public UUID actId() {
        return actId;
    }

    public Actor actor() {
        return actor;
    }

    public CaseFile caseFile() {
        return caseFile;
    }

    /** The act's own parameters; never null. */
    public ObjectNode data() {
        return data;
    }

    public @Nullable String comment() {
        return comment;
    }

    public Instant at() {
        return at;
    }

    /** Adds to the entry that goes into the record with this act; amounts as plain strings. */
    public void note(String name, Object value) {
        notes.put(name, value);
    }

    public Map<String, Object> notes() {
        return notes;
    }
}
