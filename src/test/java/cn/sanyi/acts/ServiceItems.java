package cn.sanyi.acts;

import cn.sanyi.a02.Items;
import cn.sanyi.approval.forms.StepForms;
import cn.sanyi.approval.opening.Applications;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The shipped procedure A02, opened by a department of a hospital; each case is about an item of its own name. */
final class ServiceItems implements Model {

    private final ActsApplication application;
    private final Parameters parameters = ServiceForms.parameters();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    ServiceItems(ActsApplication application) {
        this.application = application;
    }

    @Override
    public String open() {
        String name = Items.newName();
        ObjectNode begun = ActsApplication.JSON.createObjectNode();
        begun.put("itemName", name).put("department", "神经外科").put("kind", "CLINICAL");
        Actor department = application.people().called("qz-h1-dept");
        CaseFile opened = application.the(Applications.class).open(department, "new-service-item", "QZ-HOSP-1", begun);
        names.put(opened.number(), name);
        filledIn(department, Case.found(application, this, opened.number()));
        return opened.number();
    }

    /** Nothing can be handed on that nobody has begun to fill in. */
    private void filledIn(Actor department, Case opened) {
        List.of("admission", "cost-basis").forEach(opened::uploaded);
        var item = opened.now().openItems().findFirst().orElseThrow();
        application.the(StepForms.class).save(department, item.id(), 0, ServiceForms.application(nameOf(opened)));
    }

    /** What the case is about. */
    static String nameOf(Case the) {
        return the.model().ownWords(the.number()).get(0);
    }

    @Override
    public String openTwin(String number) {
        return open();
    }

    @Override
    public List<String> ownWords(String number) {
        return List.of(Objects.requireNonNull(names.get(number)));
    }

    @Override
    public Optional<Tokens> tokens() {
        return Optional.empty();
    }

    @Override
    public Map<String, Set<String>> blocks() {
        return Map.of("reviewsGathered", Set.of("reviewByHealth", "reviewByFinance", "reviewByHumanResources"));
    }

    @Override
    public String lead() {
        return "HSA";
    }

    @Override
    public List<String> beside() {
        return List.of("reply-replacement", "reply-replacement", "objection", "trial-report");
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public String inWords() {
        return "new-service-item";
    }
}
