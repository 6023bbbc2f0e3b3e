package cn.sanyi.collaboration.web;

import cn.sanyi.collaboration.ColleagueList;
import cn.sanyi.organization.Actor;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom an act on a work item may name. */
@RestController
class ColleagueApi {

    private final ColleagueList colleagues;

    ColleagueApi(ColleagueList colleagues) {
        this.colleagues = colleagues;
    }

    /** @param act code of an act that names somebody, e.g. {@code transfer} */
    @GetMapping("/api/v1/work-items/{id}/colleagues")
    ColleagueList.Choices colleagues(Actor actor, @PathVariable UUID id, @RequestParam String act) {
        return colleagues.of(actor, id, act);
    }
}
