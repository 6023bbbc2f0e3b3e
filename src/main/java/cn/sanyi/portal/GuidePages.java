package cn.sanyi.portal;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The guide (办事指南), made from the catalogue and the models; readable without login. */
@Controller
@RequestMapping("/guide")
class GuidePages {

    private final Procedures procedures;
    private final Jurisdictions jurisdictions;
    private final Clauses clauses;

    GuidePages(Procedures procedures, Jurisdictions jurisdictions, Clauses clauses) {
        this.procedures = procedures;
        this.jurisdictions = jurisdictions;
        this.clauses = clauses;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("procedures", procedures.all());
        return "guide/list";
    }

    @GetMapping("/{key}")
    String one(@PathVariable String key, Model model) {
        Procedure procedure = procedures.find(key).orElseThrow(() -> Problem.notFound("unknown-procedure", "没有这个事项。"));
        model.addAttribute("procedure", procedure);
        model.addAttribute("places", places(key));
        model.addAttribute("steps", steps(key));
        model.addAttribute(
                "clauses",
                procedure.clauses().stream()
                        .map(clauses::find)
                        .flatMap(Optional::stream)
                        .toList());
        return "guide/one";
    }

    private List<Place> places(String key) {
        return jurisdictions.all().stream()
                .filter(place -> place.level() == Jurisdiction.Level.COUNTY)
                .map(place -> new Place(place.name(), procedures.offer(key, place.code())))
                .toList();
    }

    private List<Step> steps(String key) {
        return procedures.current(key).map(Release::steps).orElse(List.of()).stream()
                .map(step -> new Step(step, clauses.find(step.clause()).orElse(null)))
                .toList();
    }

    record Place(String name, Procedure.Offer offer) {}

    record Step(StepDefinition step, @org.jspecify.annotations.Nullable Clause clause) {}
}
