package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Appointments;
import cn.sanyi.organization.People;
import cn.sanyi.organization.PeopleRegister;
import cn.sanyi.organization.Person;
import cn.sanyi.organization.Post;
import cn.sanyi.organization.PostGrants;
import cn.sanyi.organization.PostKind;
import java.util.UUID;
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

/** People and their posts. Accounts are opened through {@link AccountApi}. */
@RestController
@RequestMapping("/api/v1/admin/people")
class PeopleApi {

    private final People people;
    private final PeopleRegister register;
    private final PostGrants posts;
    private final PersonSheet sheets;

    PeopleApi(People people, PeopleRegister register, PostGrants posts, PersonSheet sheets) {
        this.people = people;
        this.register = register;
        this.posts = posts;
        this.sheets = sheets;
    }

    record Named(@Nullable String name, @Nullable String reason) {}

    @GetMapping
    PeopleRegister.Page find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable PostKind kind,
            @RequestParam(defaultValue = "0") int after) {
        return register.find(new PeopleRegister.Query(q, unit, kind, after));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Person add(Actor actor, @RequestBody PeopleRegister.NewPerson wanted) {
        return register.add(actor, wanted);
    }

    @GetMapping("/{reference}")
    PersonSheet.Sheet person(@PathVariable String reference) {
        return sheets.of(people.person(reference));
    }

    @PostMapping("/{reference}/name")
    Person rename(Actor actor, @PathVariable String reference, @RequestBody Named wanted) {
        return register.rename(actor, people.person(reference).id(), wanted.name(), wanted.reason());
    }

    @PostMapping("/{reference}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    Post appoint(Actor actor, @PathVariable String reference, @RequestBody Appointments.Wanted wanted) {
        return posts.appoint(actor, people.person(reference).id(), wanted);
    }

    @PostMapping("/{reference}/posts/{post}/term")
    Post change(
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID post,
            @RequestBody Appointments.NewTerm wanted) {
        return posts.change(actor, people.person(reference).id(), post, wanted);
    }

    @PostMapping("/{reference}/posts/{post}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID post,
            @RequestBody PersonPage.Ending ending) {
        posts.end(actor, people.person(reference).id(), post, ending.last(), ending.reason());
    }
}
