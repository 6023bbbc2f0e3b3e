package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.RecusalRegister;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of recusal facts. */
@RestController
@RequestMapping("/api/v1/admin/recusal-facts")
class RecusalApi {

    private final RecusalRegister facts;

    RecusalApi(RecusalRegister facts) {
        this.facts = facts;
    }

    @GetMapping
    RecusalRegister.Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "true") boolean current,
            @RequestParam(defaultValue = "0") int after) {
        return facts.find(new RecusalRegister.Query(q, current, Math.max(0, after)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RecusalRegister.Fact state(Actor actor, @RequestBody RecusalRegister.Wanted wanted) {
        return facts.state(actor, wanted);
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Actor actor, @PathVariable UUID id, @RequestBody CommitteePages.Ending ending) {
        facts.end(actor, id, ending.last(), ending.reason());
    }
}
