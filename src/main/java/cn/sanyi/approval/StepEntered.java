package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.StepDefinition;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case has come to a step; its work items are open. Published inside the act.
 *
 * @param openedBy who has just opened the case and so stands before its first step; null for every later step
 */
public record StepEntered(CaseFile caseFile, Step step, StepDefinition definition, @Nullable UUID openedBy) {}
