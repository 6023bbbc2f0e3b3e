package cn.sanyi.fund;

import java.util.Set;
import java.util.UUID;

/**
 * Which settlements somebody may see.
 *
 * @param places codes of the places whose every settlement is visible
 * @param communities medical communities whose own settlements are visible
 */
record Sight(Set<String> places, Set<UUID> communities) {

    boolean covers(Settlement settlement) {
        return places.contains(settlement.jurisdiction()) || communities.contains(settlement.community());
    }
}
