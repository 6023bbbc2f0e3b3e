package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.StepDefinition;

/** A step is done or cleared. Published inside the act. */
public record StepLeft(CaseFile caseFile, Step step, StepDefinition definition) {}
