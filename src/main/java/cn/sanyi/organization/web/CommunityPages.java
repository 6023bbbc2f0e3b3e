package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.Communities;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.History;
import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Medical communities and their members, a row for each member, a column for each year. */
@Controller
@RequestMapping("/admin/business/communities")
class CommunityPages {

    private static final int YEARS_BACK = 4;

    private final Communities communities;
    private final Directory directory;
    private final History history;
    private final Clock clock;

    CommunityPages(Communities communities, Directory directory, History history, Clock clock) {
        this.communities = communities;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    /** A member with the years of the matrix. */
    record Row(Unit member, List<Boolean> in) {}

    /** A community with how many members it has this year. */
    record Line(Unit unit, int members) {}

    @GetMapping
    String list(Model model) {
        int year = Year.now(clock).getValue();
        model.addAttribute("year", year);
        model.addAttribute(
                "communities",
                directory.unitsWithRole(UnitRole.MEDICAL_COMMUNITY.name()).stream()
                        .map(unit -> new Line(
                                unit, directory.membersOf(unit.id(), year).size()))
                        .toList());
        return "organization/communities";
    }

    /** @param until the last year shown, next year if not asked for */
    @GetMapping("/{code}")
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable Integer until, Model model) {
        Unit community = community(code);
        int thisYear = Year.now(clock).getValue();
        int last = until == null ? thisYear + 1 : Math.max(2004, Math.min(2099, until));
        List<Integer> years =
                IntStream.rangeClosed(last - YEARS_BACK, last).boxed().toList();
        model.addAttribute("community", community);
        model.addAttribute("years", years);
        model.addAttribute("thisYear", thisYear);
        model.addAttribute("rows", rows(community, years));
        model.addAttribute("history", history.of(Change.unit(code)));
        return "organization/community";
    }

    @PostMapping("/{code}/members")
    String join(Actor actor, @PathVariable String code, Communities.Years wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    communities.join(actor, community(code), wanted);
                    return address(code);
                },
                "成员单位已加入。",
                () -> show(code, null, model));
    }

    @PostMapping("/{code}/removals")
    String leave(Actor actor, @PathVariable String code, Communities.Years wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    communities.leave(actor, community(code), wanted);
                    return address(code);
                },
                "成员单位已移出。",
                () -> show(code, null, model));
    }

    private List<Row> rows(Unit community, List<Integer> years) {
        Map<Unit, List<Communities.Membership>> byMember = new LinkedHashMap<>();
        communities
                .of(community.id())
                .forEach(each ->
                        byMember.merge(each.member(), List.of(each), (first, second) -> java.util.stream.Stream.concat(
                                        first.stream(), second.stream())
                                .toList()));
        return byMember.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        years.stream()
                                .map(year -> each.getValue().stream().anyMatch(membership -> membership.in(year)))
                                .toList()))
                .toList();
    }

    private Unit community(String code) {
        return directory
                .unitByCode(code)
                .filter(unit -> unit.role().equals(UnitRole.MEDICAL_COMMUNITY.name()))
                .orElseThrow(() -> Problem.notFound("community-unknown", "没有这个医共体。"));
    }

    private static String address(String code) {
        return "/admin/business/communities/" + code;
    }
}
