package cn.sanyi.committee;

import cn.sanyi.committee.Motion.VotingRule;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Quorum and majority as they hold in a place on a day; both are parameters, the documents give no number. */
@Component
class VotingRules {

    private final Parameters parameters;

    VotingRules(Parameters parameters) {
        this.parameters = parameters;
    }

    VotingRule of(String jurisdiction, LocalDate on) {
        Parameter quorum = find("vote.quorum", jurisdiction, on);
        Parameter majority = find("vote.majority", jurisdiction, on);
        return new VotingRule(share(quorum), quorum.grade(), share(majority), majority.grade());
    }

    private Parameter find(String key, String jurisdiction, LocalDate on) {
        return parameters
                .find(key, jurisdiction, on)
                .orElseThrow(() -> Problem.refused("vote-rule-missing", "辖区没有设定表决规则参数：" + key));
    }

    private static Share share(Parameter parameter) {
        return Share.parse(Objects.requireNonNullElse(parameter.value(), ""));
    }
}
