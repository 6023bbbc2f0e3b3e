package cn.sanyi.committee;

import cn.sanyi.committee.Motion.VotingRule;
import java.time.LocalDate;
import java.util.UUID;

/** A motion that is being voted on, as the acts need it. */
record OpenMotion(
        UUID id,
        String caseNumber,
        UUID stepId,
        int call,
        VotingRule rule,
        boolean secret,
        LocalDate meetingOn,
        UUID presiding) {}
