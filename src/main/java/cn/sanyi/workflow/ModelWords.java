package cn.sanyi.workflow;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.modelrules.Vocabulary;
import cn.sanyi.organization.PostKind;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.RoleNames;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The words models may use in this application: what its beans offer, and the names the catalogue has settled on. */
@Component
class ModelWords {

    private final Palette palette;
    private final ObjectProvider<Act> acts;
    private final ObjectProvider<StepRule> rules;
    private final Clauses clauses;

    ModelWords(Palette palette, ObjectProvider<Act> acts, ObjectProvider<StepRule> rules, Clauses clauses) {
        this.palette = palette;
        this.acts = acts;
        this.rules = rules;
        this.clauses = clauses;
    }

    Vocabulary vocabulary() {
        return new Vocabulary(
                palette.names(),
                words(acts.stream().filter(act -> !(act instanceof ItemAct)).map(Act::code)),
                words(rules.stream().map(StepRule::code)),
                RoleNames.codes(),
                words(Arrays.stream(PostKind.values()).map(PostKind::name)),
                words(clauses.all().stream().map(Clause::id)),
                words(Arrays.stream(CaseState.values()).map(CaseState::name)),
                LimitNames.NAMED);
    }

    private static Set<String> words(Stream<String> words) {
        return words.collect(Collectors.toUnmodifiableSet());
    }
}
