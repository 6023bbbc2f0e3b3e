package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.time.LocalDate;

/** The procedure's limit has passed without submission; the case is marked late. Published inside the engine's job. */
public record LimitPassed(CaseFile caseFile, LocalDate dueOn) {}
