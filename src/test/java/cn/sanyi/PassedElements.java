package cn.sanyi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which events, tasks, gateways and calls of a release the cases of a test have passed, and which they have not. */
public final class PassedElements {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(?:bpmn2?:)?(?:\\w+Event|\\w*[tT]ask|\\w+Gateway|callActivity|subProcess)\\b[^>]*\\sid=\"([^\"]+)\"");

    private final Set<String> modelled = new TreeSet<>();
    private final Set<String> passed = new TreeSet<>();

    /** @param desk of somebody who sees the case */
    public void collect(Desk desk, String number) {
        JsonNode progress = desk.get("/api/v1/cases/" + number + "/progress").expect(200);
        progress.path("passed").forEach(element -> passed.add(element.asString()));
        progress.path("current").forEach(element -> passed.add(element.asString()));
        progress.path("bpmn")
                .forEach(model ->
                        ELEMENT.matcher(model.asString()).results().forEach(found -> modelled.add(found.group(1))));
    }

    /**
     * Fails with the elements that no case has passed.
     *
     * @param fewest how many elements there are at least
     * @param neverAsked elements of shared processes that nothing in this procedure leads to
     * @param expected some that must be among the elements, so that the models are what the test means
     */
    public void requireAll(int fewest, List<String> neverAsked, List<String> expected) {
        assertThat(modelled).containsAll(expected).containsAll(neverAsked).hasSizeGreaterThan(fewest);
        assertThat(passed).doesNotContainAnyElementsOf(neverAsked);
        neverAsked.forEach(modelled::remove);
        assertThat(passed).as("what was passed by the cases of this test").containsAll(modelled);
    }
}
