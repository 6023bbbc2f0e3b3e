package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Snapshots are seen by whoever sees the settlements of the same community. */
@Component
class SnapshotSight {

    private final SettlementSight sight;
    private final Directory directory;

    SnapshotSight(SettlementSight sight, Directory directory) {
        this.sight = sight;
        this.directory = directory;
    }

    Sight of(Actor actor) {
        return sight.of(actor);
    }

    boolean covers(Actor actor, ScoreSnapshot snapshot) {
        Sight seen = of(actor);
        return seen.places().contains(snapshot.jurisdiction())
                || seen.communities().contains(snapshot.community());
    }

    List<Unit> members(UUID community, int year) {
        return directory.membersOf(community, year);
    }
}
