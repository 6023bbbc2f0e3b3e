package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.History;
import cn.sanyi.organization.Unit;
import cn.sanyi.organization.UnitClosureGuard;
import cn.sanyi.organization.UnitFoundation;
import cn.sanyi.organization.UnitList;
import cn.sanyi.organization.UnitRegister;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of units. */
@RestController
@RequestMapping("/api/v1/admin/units")
class UnitApi {

    private final UnitList list;
    private final UnitRegister units;
    private final UnitFoundation foundation;
    private final History history;

    UnitApi(UnitList list, UnitRegister units, UnitFoundation foundation, History history) {
        this.list = list;
        this.units = units;
        this.foundation = foundation;
        this.history = history;
    }

    record Renaming(@Nullable String name, @Nullable String reason) {}

    record Reason(@Nullable String reason) {}

    /** @param findings what stands against closing it, or has to be confirmed */
    record Sheet(
            UnitRegister.Registered registered, List<UnitClosureGuard.Finding> findings, List<History.Line> history) {}

    @GetMapping
    UnitList.Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        return list.find(new UnitList.Query(q, place, role, state, after));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Unit add(Actor actor, @RequestBody UnitFoundation.Wanted wanted) {
        return foundation.add(actor, wanted);
    }

    @GetMapping("/{code}")
    Sheet unit(@PathVariable String code) {
        return new Sheet(units.unit(code), units.findings(code), history.of(Change.unit(code)));
    }

    @PostMapping("/{code}/name")
    UnitRegister.Registered rename(Actor actor, @PathVariable String code, @RequestBody Renaming wanted) {
        units.rename(actor, code, wanted.name(), wanted.reason());
        return units.unit(code);
    }

    @PostMapping("/{code}/closing")
    UnitRegister.Registered close(Actor actor, @PathVariable String code, @RequestBody UnitRegister.Closing wanted) {
        units.close(actor, code, wanted);
        return units.unit(code);
    }

    @PostMapping("/{code}/reopening")
    UnitRegister.Registered reopen(Actor actor, @PathVariable String code, @RequestBody Reason wanted) {
        units.reopen(actor, code, wanted.reason());
        return units.unit(code);
    }
}
