package cn.sanyi.fund.web;

import cn.sanyi.fund.ScoreSnapshots;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Score snapshots (得分快照): the list, one, and recording the next. */
@Controller
@RequestMapping("/score-snapshots")
class ScoreSnapshotPages {

    private final ScoreSnapshots snapshots;

    ScoreSnapshotPages(ScoreSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("snapshots", snapshots.visible(actor));
        model.addAttribute("mayRecord", !snapshots.communities(actor).isEmpty());
        return "fund/score-snapshots";
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute(
                "snapshot",
                snapshots.find(actor, id).orElseThrow(() -> Problem.notFound("score-unknown", "没有这份得分快照，或您无权查看。")));
        return "fund/score-snapshot";
    }

    @GetMapping("/new")
    String form(
            Actor actor,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var communities = snapshots.communities(actor);
        if (communities.isEmpty()) {
            throw Problem.forbidden("score-not-yours", "只有卫健、医保部门及医保经办机构的经办人可以登记得分快照。");
        }
        model.addAttribute("communities", communities);
        model.addAttribute("community", community);
        model.addAttribute("year", year);
        model.addAttribute("members", List.of());
        if (community != null && !community.isBlank() && year != null) {
            members(actor, community, year, model);
        }
        return "fund/score-snapshot-new";
    }

    private void members(Actor actor, String community, int year, Model model) {
        try {
            model.addAttribute("members", snapshots.members(actor, community, year));
        } catch (Problem none) {
            model.addAttribute("refusal", none.getMessage());
        }
    }
}
