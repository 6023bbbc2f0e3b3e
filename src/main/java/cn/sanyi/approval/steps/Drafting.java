package cn.sanyi.approval.steps;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.procedure.StepDefinition;

/** Steps in which the applicant still fills in: what is filled in is a draft, and the case has not been handed in. */
public final class Drafting {

    private Drafting() {}

    public static boolean in(StepDefinition step) {
        return step.acts().contains(ActCodes.SUBMIT) || step.acts().contains(ActCodes.HAND_ON);
    }
}
