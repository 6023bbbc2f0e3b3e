package cn.sanyi.approval;

import java.util.Map;

/**
 * What a service task of a model can do: the palette. One bean per name; models name it bare, e.g. {@code ${reserveFunds}}.
 * Runs inside the act that brought the process here and may refuse it.
 */
public interface CaseEffect {

    String name();

    /** @throws cn.sanyi.platform.Problem to refuse; the whole act is undone */
    void apply(String caseNumber);

    /** Facts it establishes for what follows in the process in which it stands; those the process does not declare are dropped. */
    default Map<String, Object> facts(String caseNumber) {
        return Map.of();
    }
}
