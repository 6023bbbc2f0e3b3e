package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.util.List;
import java.util.UUID;

/**
 * A case has been ended before it was decided (撤销, 放弃填报): what was established in it no longer holds. Published inside the act;
 * listeners clear what is theirs in the same commit.
 *
 * @param holders units to be told beside the applicant: those that had it in hand
 * @param how the act's label, e.g. {@code 撤销}
 * @param reason as it was chosen and typed
 * @param by as signed
 */
public record CaseRevoked(CaseFile caseFile, List<UUID> holders, String how, String reason, String by) {}
