package cn.sanyi.acts;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.opening.CaseOpening;
import cn.sanyi.modelrules.Finding;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.RuleBook;
import cn.sanyi.modelrules.Vocabularies;
import cn.sanyi.modelrules.Vocabulary;
import cn.sanyi.workflow.OwnModels;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** A random procedure, released: written down, held against the rule book, deployed, registered. */
final class ShapeModel implements Model {

    private static final int YEAR = 2025;

    private final ActsApplication application;
    private final Shape shape;
    private final Drawing drawing;
    private final Parameters parameters = new Parameters();

    ShapeModel(ActsApplication application, Shape shape, Vocabulary words) {
        this.application = application;
        this.shape = shape;
        this.drawing = new Drawing(shape);
        new OwnModels(application.context()).release(sound(words));
    }

    /** Whether a return may go to a step is the rule book's business: what it refuses as a target is none. */
    private ModelBundle sound(Vocabulary words) {
        Set<String> refused = RuleBook.check(new BpmnText(drawing, Set.of()).bundle(), words).stream()
                .filter(finding -> finding.rule().equals("return-target"))
                .map(Finding::element)
                .collect(Collectors.toSet());
        return new BpmnText(drawing, refused).bundle();
    }

    @Override
    public String open() {
        var clerk = application.people().called("jj-mc");
        var community = application.people().unit("JJ-MEDICAL_COMMUNITY");
        return application
                .opening()
                .open(
                        clerk,
                        new CaseOpening.Opening(
                                Drawing.KEY,
                                community.id(),
                                "随机事项",
                                YEAR,
                                application.today().minusDays(1),
                                JsonNodeFactory.instance.objectNode()))
                .number();
    }

    @Override
    public String openTwin(String number) {
        return open();
    }

    @Override
    public Optional<Tokens> tokens() {
        return Optional.of(new Tokens(drawing));
    }

    @Override
    public Map<String, Set<String>> blocks() {
        return drawing.blocks();
    }

    @Override
    public String lead() {
        return "MGMT_COMMITTEE_OFFICE";
    }

    @Override
    public List<String> beside() {
        return List.of("public-notice");
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public String inWords() {
        return shape.toString();
    }

    /** The words of the tests, with the acts and rules the application has. */
    static Vocabulary words(ActsApplication application) {
        Vocabulary known = Vocabularies.known();
        return new Vocabulary(
                known.effects(),
                application.the(ActCatalogue.class).codes(),
                application.stepRules(),
                known.roles(),
                known.posts(),
                known.clauses(),
                known.states(),
                known.limits());
    }
}
