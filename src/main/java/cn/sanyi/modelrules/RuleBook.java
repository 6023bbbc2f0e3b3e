package cn.sanyi.modelrules;

import java.util.List;
import java.util.stream.Stream;

/** The rule book for models: the same rules in the build, in the editor, at publication and at deployment. */
public final class RuleBook {

    private static final List<Rule> RULES = List.of(
            new ElementAllowed(),
            new AttributeAllowed(),
            new PropertyAllowed(),
            new LiteralText(),
            new ConditionGrammar(),
            new EffectKnown(),
            new TimerLimit(),
            new BusinessKeyPassed(),
            new BindingDeployment(),
            new IdsUnique(),
            new ProcessKey(),
            new DecisionKey(),
            new ResourceUsed(),
            new HistoryLimit(),
            new Named(),
            new FlowsNamed(),
            new BranchesDecided(),
            new OneStart(),
            new Drawn(),
            new StepRole(),
            new Signer(),
            new StepLevel(),
            new StepPost(),
            StepFlag.STATUTORY,
            StepFlag.CHECKS,
            new StepActs(),
            new StepRuleKnown(),
            new StepAnswers(),
            new StepShare(),
            new StepLimit(),
            new ClauseKnown(),
            new GradeKnown(),
            new FormResolves(),
            new FormSound(),
            new FormFounded(),
            new CallResolves(),
            new BesideStands(),
            new DecisionResolves(),
            new CallRecursion(),
            new CycleWaits(),
            new Reachable(),
            new FactsDeclared(),
            new OutcomeKnown(),
            new DecisionCells(),
            new FactsPassed(),
            new DecisionFacts(),
            new ReturnTarget(),
            new WithdrawTarget());

    private RuleBook() {}

    /** Ids of all rules, those of the gate first. */
    public static List<String> rules() {
        return Stream.concat(Gate.RULES.stream(), RULES.stream().map(Rule::id)).toList();
    }

    /**
     * Everything that is wrong, in the order of the rules; empty if the bundle may be published. A bundle that is refused
     * at the gate (names, size, XML, standard) is not looked into further.
     */
    public static List<Finding> check(ModelBundle bundle, Vocabulary vocabulary) {
        Gate gate = new Gate(bundle);
        if (!gate.findings().isEmpty()) {
            return List.copyOf(gate.findings());
        }
        Models models = gate.models();
        return RULES.stream().flatMap(rule -> rule.check(models, vocabulary)).toList();
    }
}
