package cn.sanyi.approval;

import cn.sanyi.procedure.StepDefinition;

/** Steps in which the applicant still fills in: what is filled in is a draft, and the case has not been handed in. */
final class Drafting {

    private Drafting() {}

    static boolean in(StepDefinition step) {
        return step.acts().contains(ActCodes.SUBMIT) || step.acts().contains(ActCodes.HAND_ON);
    }
}
