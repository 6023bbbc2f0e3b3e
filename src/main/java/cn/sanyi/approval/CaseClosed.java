package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;

/** A case has been closed (办结). Published inside the act. */
public record CaseClosed(CaseFile caseFile) {}
