package cn.sanyi.publicity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Public notices as everybody sees them: masked, never before their day, never once withdrawn. */
public interface Notices {

    /** How many are on a page. */
    int PAGE = 20;

    /**
     * @param place code of a jurisdiction, empty for all
     * @param text part of the subject or of who published it, empty for all
     * @param openOnly only those that still take objections
     */
    record Query(String place, String text, boolean openOnly) {}

    /** @param takesObjections today */
    record Shown(PublicNotice notice, ObjectionCount objections, boolean takesObjections) {}

    /** @param more whether there is a page behind it */
    record Page(List<Shown> notices, boolean more) {}

    /** @param page from 1 */
    Page page(Query query, int page);

    /** Empty if there is none, or nobody may know of it. */
    Optional<Shown> find(UUID id);

    /** All of a case, as they were published; for those who may see the case. */
    List<Shown> ofCase(String caseNumber);
}
