package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;

/** A case, or an amendment of an approved one, has been approved. Published inside the act. */
public record CaseApproved(CaseFile caseFile) {}
