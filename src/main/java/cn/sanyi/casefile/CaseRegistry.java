package cn.sanyi.casefile;

import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Writes cases. Only called inside an act, which holds the case row. */
public interface CaseRegistry {

    /** @param numberPrefix e.g. {@code JJ-A01-2026}; the case gets the next number behind it, without gap */
    record NewCase(
            String numberPrefix,
            String procedureKey,
            UUID releaseId,
            String title,
            UUID applicant,
            String jurisdiction,
            int year,
            UUID openedBy) {}

    CaseFile register(NewCase newCase);

    /** Moves the case; staying is no move. @throws IllegalStateException where {@link CaseState} does not allow it */
    CaseFile move(String number, CaseState to);

    /** The case is called so from now on; what has been written about it before stays. */
    void rename(String number, String title);

    void markLate(String number);

    /** Takes the mark away: what the limit counts from was wrong. */
    void unmarkLate(String number);

    /** Freezes data as the next version of the form, together with the materials as they stand. */
    CaseFiles.DataVersion freeze(String number, String form, ObjectNode data, UUID by);

    /** Saves a draft. @return the new revision; conflict if {@code revision} is not the one stored (0: none yet) */
    CaseFiles.Draft saveDraft(String number, String form, UUID owner, int revision, ObjectNode data, UUID by);

    void discardDraft(String number, String form, UUID owner);
}
