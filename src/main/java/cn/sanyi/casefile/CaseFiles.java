package cn.sanyi.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Case files and their data. */
public interface CaseFiles {

    Optional<CaseFile> find(String number);

    /** Numbers of the procedure's cases that stand in the state, in their order. */
    List<String> inState(String procedureKey, CaseState state);

    /** Locks the case row until the transaction ends; acts on one case queue here. @throws cn.sanyi.platform.Problem if unknown */
    CaseFile lock(String number);

    /** A frozen data version: what somebody submitted. @param version from 1 */
    record DataVersion(
            String caseNumber,
            String form,
            int version,
            ObjectNode data,
            String sha256,
            UUID frozenBy,
            java.time.Instant frozenAt) {}

    /** The newest frozen version of the form in the case. */
    Optional<DataVersion> latest(String number, String form);

    Optional<DataVersion> version(String number, String form, int version);

    /** The draft of a form in the case, kept per owner (a unit, or a person where each has their own). */
    record Draft(
            String caseNumber,
            String form,
            UUID owner,
            int revision,
            ObjectNode data,
            @Nullable UUID savedBy,
            java.time.Instant savedAt) {}

    Optional<Draft> draft(String number, String form, UUID owner);
}
