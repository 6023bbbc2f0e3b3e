package cn.sanyi.portal.guide;

import cn.sanyi.approval.desk.TableOfActs;
import cn.sanyi.approval.opening.Applications;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.ReleaseModels;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The guide (办事指南), readable without login; the place stands in the address. */
@Controller
@RequestMapping("/guide")
class GuidePages {

    private final Procedures procedures;
    private final Jurisdictions jurisdictions;
    private final Guides guides;
    private final ReleaseModels models;
    private final TableOfActs acts;
    private final Applications applications;

    GuidePages(
            Procedures procedures,
            Jurisdictions jurisdictions,
            Guides guides,
            ReleaseModels models,
            TableOfActs acts,
            Applications applications) {
        this.applications = applications;
        this.acts = acts;
        this.procedures = procedures;
        this.jurisdictions = jurisdictions;
        this.guides = guides;
        this.models = models;
    }

    /** @param who unit role of who applies; anything else shows all */
    @GetMapping
    String list(@RequestParam(defaultValue = "") String who, Model model) {
        List<String> roles = procedures.all().stream()
                .flatMap(procedure -> procedure.applicantRoles().stream())
                .distinct()
                .toList();
        model.addAttribute("roles", roles);
        model.addAttribute("who", who);
        model.addAttribute(
                "procedures",
                procedures.all().stream()
                        .filter(procedure -> !roles.contains(who)
                                || procedure.applicantRoles().contains(who))
                        .toList());
        return "guide/list";
    }

    /** What can be done with a case, of the table the desk works by. */
    @GetMapping("/acts")
    String acts(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("groups", acts.groups(q));
        return "guide/acts";
    }

    @GetMapping("/{key}")
    String one(
            @Nullable Actor actor,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        Jurisdiction chosen = place.isEmpty()
                ? null
                : jurisdictions
                        .find(place)
                        .orElseThrow(() -> Problem.notFound("unknown-place", "没有辖区“" + place + "”。"));
        model.addAttribute("guide", guides.of(procedure(key), chosen));
        model.addAttribute("places", places(key));
        model.addAttribute("applies", actor != null && applies(actor, key));
        return "guide/one";
    }

    /** The models of the current release for the picture; nothing of any case. */
    @GetMapping("/{key}/model")
    @ResponseBody
    Drawn model(@PathVariable String key) {
        procedure(key);
        return new Drawn(procedures.current(key).map(models::bpmn).orElse(Map.of()), List.of(), List.of());
    }

    /** As the diagram takes it: nothing current, nothing passed. */
    record Drawn(Map<String, String> bpmn, List<String> current, List<String> passed) {}

    private boolean applies(Actor actor, String key) {
        return applications.openTo(actor).stream()
                .anyMatch(open -> open.procedure().key().equals(key));
    }

    private Procedure procedure(String key) {
        return procedures.find(key).orElseThrow(() -> Problem.notFound("unknown-procedure", "没有这个事项。"));
    }

    /** Counties, and the cities above them that take cases themselves. */
    private List<Place> places(String key) {
        return jurisdictions.all().stream()
                .filter(place -> place.level() != Jurisdiction.Level.PROVINCE)
                .map(place -> new Place(place.code(), place.name(), place.level(), procedures.offer(key, place.code())))
                .filter(place -> place.level() == Jurisdiction.Level.COUNTY
                        || place.offer().offered())
                .toList();
    }

    record Place(String code, String name, Jurisdiction.Level level, Procedure.Offer offer) {}
}
