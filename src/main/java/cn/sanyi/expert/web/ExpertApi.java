package cn.sanyi.expert.web;

import cn.sanyi.expert.ExpertRegister;
import cn.sanyi.expert.Panel;
import cn.sanyi.expert.PanelSight;
import cn.sanyi.organization.Actor;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of experts, and the panels of a case. */
@RestController
class ExpertApi {

    private final ExpertRegister experts;
    private final PanelSight panels;

    ExpertApi(ExpertRegister experts, PanelSight panels) {
        this.experts = experts;
        this.panels = panels;
    }

    @GetMapping("/api/v1/admin/experts")
    List<ExpertRegister.Row> find(@RequestParam(defaultValue = "") String q) {
        return experts.find(q);
    }

    @PostMapping("/api/v1/admin/experts/{reference}/fields")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void state(Actor actor, @PathVariable String reference, @RequestBody ExpertRegister.Wanted wanted) {
        experts.state(actor, reference, wanted);
    }

    @GetMapping("/api/v1/cases/{number}/panels")
    List<Panel> panels(Actor actor, @PathVariable String number) {
        return panels.of(actor, number);
    }
}
