package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.util.UUID;

/** The business administrator has given an item to somebody who can do it. Published inside the act. */
public record ItemAssigned(CaseFile caseFile, String stepName, UUID person, String byName, String reason) {}
