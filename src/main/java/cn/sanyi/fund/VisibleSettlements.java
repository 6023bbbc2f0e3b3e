package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settlements as far as somebody may see them. */
@Component
class VisibleSettlements {

    private final SettlementQueries queries;
    private final SettlementSight sight;

    VisibleSettlements(SettlementQueries queries, SettlementSight sight) {
        this.queries = queries;
        this.sight = sight;
    }

    List<Settlement> list(Actor actor, @Nullable String communityCode, @Nullable Integer year) {
        return queries.within(sight.of(actor), communityCode, year);
    }

    Optional<Settlement> find(Actor actor, UUID id) {
        return queries.find(id).filter(sight.of(actor)::covers);
    }
}
