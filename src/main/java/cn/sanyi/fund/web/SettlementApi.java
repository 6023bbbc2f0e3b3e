package cn.sanyi.fund.web;

import cn.sanyi.approval.StartForms;
import cn.sanyi.fund.Settlement;
import cn.sanyi.fund.Settlements;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Annual settlements (年度结算). */
@RestController
@RequestMapping("/api/v1/settlements")
class SettlementApi {

    private final Settlements settlements;

    SettlementApi(Settlements settlements) {
        this.settlements = settlements;
    }

    @PostMapping
    ResponseEntity<Recorded> record(Actor actor, @RequestBody ObjectNode body) {
        var recorded = settlements.record(actor, formData(body));
        Settlement settlement = recorded.settlement();
        return ResponseEntity.created(URI.create("/api/v1/settlements/" + settlement.id()))
                .body(new Recorded(settlement, recorded.message(), next(settlement)));
    }

    @GetMapping
    List<Settlement> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable Integer year) {
        return settlements.visible(actor, community, year);
    }

    @GetMapping("/form")
    StartForms.StartForm form(Actor actor) {
        return settlements.form(actor);
    }

    @GetMapping("/{id}")
    Settlement one(Actor actor, @PathVariable UUID id) {
        return settlements.find(actor, id).orElseThrow(() -> Problem.notFound("settlement-unknown", "没有这份结算，或您无权查看。"));
    }

    /** The form's data: the body itself, or under {@code data} as the act panel of the page sends it. */
    private static ObjectNode formData(ObjectNode body) {
        return body.path("data") instanceof ObjectNode data ? data : body;
    }

    private static String next(Settlement settlement) {
        return settlement.caseNumber() == null ? "/settlements" : "/cases/" + settlement.caseNumber();
    }

    /** @param next page to go to */
    record Recorded(Settlement settlement, String message, String next) {}
}
