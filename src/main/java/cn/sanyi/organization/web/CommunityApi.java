package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Communities;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The members of medical communities by year. */
@RestController
@RequestMapping("/api/v1/admin/communities/{code}")
class CommunityApi {

    private final Communities communities;
    private final Directory directory;

    CommunityApi(Communities communities, Directory directory) {
        this.communities = communities;
        this.directory = directory;
    }

    @GetMapping("/members")
    List<Communities.Membership> members(@PathVariable String code) {
        return communities.of(community(code).id());
    }

    @PostMapping("/members")
    List<Communities.Membership> join(Actor actor, @PathVariable String code, @RequestBody Communities.Years wanted) {
        communities.join(actor, community(code), wanted);
        return members(code);
    }

    @PostMapping("/removals")
    List<Communities.Membership> leave(Actor actor, @PathVariable String code, @RequestBody Communities.Years wanted) {
        communities.leave(actor, community(code), wanted);
        return members(code);
    }

    private Unit community(String code) {
        return directory
                .unitByCode(code)
                .filter(unit -> unit.role().equals(UnitRole.MEDICAL_COMMUNITY.name()))
                .orElseThrow(() -> Problem.notFound("community-unknown", "没有这个医共体。"));
    }
}
