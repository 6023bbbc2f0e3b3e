package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.StepDefinition;

/** A case has come to a step; its work items are open. Published inside the act. */
public record StepEntered(CaseFile caseFile, Step step, StepDefinition definition) {}
