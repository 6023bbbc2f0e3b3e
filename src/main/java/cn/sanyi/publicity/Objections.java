package cn.sanyi.publicity;

import cn.sanyi.approval.comments.Reason;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objections: taken from anybody, answered by the office, read with receipt and code. */
public interface Objections {

    /**
     * What somebody sends.
     *
     * @param requestKey the same for a repetition of the same sending; made with the form, at least 20 characters
     * @param reasonCode one of the {@link #reasons(UUID)}; empty only where there is none to choose
     * @param trap a field people do not see; whoever fills it is a program
     */
    record Sent(
            String requestKey,
            String name,
            String contact,
            String reasonCode,
            String content,
            @Nullable String fileName,
            byte @Nullable [] file,
            String trap) {}

    /** @param code shown once more for the same request key, never stored */
    record Receipt(String number, String code) {}

    /** @param name as it was sent */
    record Attachment(String name, byte[] content) {}

    /** An answer as its objector reads it, masked. */
    record Reading(Objection objection, String subject) {}

    /** What an objection may be about (原因代码), in its order. */
    List<Reason> reasons(UUID notice);

    /**
     * Takes an objection: it becomes a work item of the office. The same request key again gives the same receipt.
     *
     * @param address the sender's network address, for the limit on tries
     * @throws cn.sanyi.platform.Problem not found before the first day; {@code objection-after-window},
     *     {@code objection-invalid} with fields, {@code objection-reason}, {@code too-many-tries}
     */
    Receipt object(UUID notice, Sent sent, String address);

    /** Empty where receipt and code do not belong together. @throws cn.sanyi.platform.Problem {@code too-many-tries} */
    Optional<Reading> read(String receipt, String code, String address);

    /** Of a case; who objected is masked for everybody but the office that answers. */
    List<Objection> ofCase(Actor actor, CaseFile caseFile);

    Optional<Objection> ofStep(Actor actor, CaseFile caseFile, UUID step);

    /** What was attached; for the office only. @throws cn.sanyi.platform.Problem not found for others */
    Attachment file(Actor actor, UUID objection);
}
