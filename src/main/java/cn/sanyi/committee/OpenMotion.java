package cn.sanyi.committee;

import cn.sanyi.committee.Motion.VotingRule;
import java.util.UUID;

/** A motion that is being voted on, as the acts need it. */
record OpenMotion(UUID id, int call, VotingRule rule) {}
