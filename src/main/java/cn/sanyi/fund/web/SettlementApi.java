package cn.sanyi.fund.web;

import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.fund.Settlement;
import cn.sanyi.fund.SettlementDecisions;
import cn.sanyi.fund.Settlements;
import cn.sanyi.organization.Actor;
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

/** Annual settlements (年度结算): recorded, revised, decided upon. */
@RestController
@RequestMapping("/api/v1/settlements")
class SettlementApi {

    private final Settlements settlements;
    private final SettlementDecisions decisions;

    SettlementApi(Settlements settlements, SettlementDecisions decisions) {
        this.settlements = settlements;
        this.decisions = decisions;
    }

    @PostMapping
    ResponseEntity<Recorded> record(Actor actor, @RequestBody ObjectNode body) {
        return created(settlements.record(actor, formData(body)));
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
        return decisions.open(actor, id).settlement();
    }

    /** With its revisions and what confirming it would change. */
    @GetMapping("/{id}/change")
    SettlementDecisions.Opened change(Actor actor, @PathVariable UUID id) {
        return decisions.open(actor, id);
    }

    /** The form filled with what this one says, to revise it. */
    @GetMapping("/{id}/form")
    Form form(Actor actor, @PathVariable UUID id) {
        var filled = decisions.form(actor, id);
        return new Form(filled.form().schema(), filled.form().context(), filled.data());
    }

    @PostMapping("/{id}/revisions")
    ResponseEntity<Recorded> revise(Actor actor, @PathVariable UUID id, @RequestBody ObjectNode body) {
        return created(decisions.revise(actor, id, formData(body), comment(body)));
    }

    @PostMapping("/{id}/confirmation")
    Recorded confirm(Actor actor, @PathVariable UUID id) {
        return Recorded.of(decisions.confirm(actor, id));
    }

    @PostMapping("/{id}/dispute")
    Recorded dispute(Actor actor, @PathVariable UUID id, @RequestBody ObjectNode body) {
        return Recorded.of(decisions.dispute(actor, id, comment(body)));
    }

    @PostMapping("/{id}/withdrawal")
    Recorded withdraw(Actor actor, @PathVariable UUID id, @RequestBody ObjectNode body) {
        return Recorded.of(decisions.withdraw(actor, id, comment(body)));
    }

    private static ResponseEntity<Recorded> created(Settlements.Recorded recorded) {
        return ResponseEntity.created(URI.create(
                        "/api/v1/settlements/" + recorded.settlement().id()))
                .body(Recorded.of(recorded));
    }

    /** The form's data: the body itself, or under {@code data} as the act panel of the page sends it. */
    private static ObjectNode formData(ObjectNode body) {
        return body.path("data") instanceof ObjectNode data ? data : body;
    }

    private static String comment(ObjectNode body) {
        return body.path("comment").asStringOpt().orElse("");
    }

    /** @param data what is filled in */
    record Form(tools.jackson.databind.JsonNode schema, ObjectNode context, ObjectNode data) {}

    /** @param next page to go to */
    record Recorded(Settlement settlement, String message, String next) {

        static Recorded of(Settlements.Recorded recorded) {
            Settlement settlement = recorded.settlement();
            return new Recorded(settlement, recorded.message(), "/settlements/" + settlement.id());
        }
    }
}
