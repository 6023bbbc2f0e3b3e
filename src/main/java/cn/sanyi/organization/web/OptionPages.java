package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.People;
import cn.sanyi.organization.Person;
import cn.sanyi.organization.Roster;
import cn.sanyi.organization.UnitList;
import cn.sanyi.organization.UnitRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What fields for a person or a unit offer while somebody types. */
@Controller
class OptionPages {

    private static final String VIEW = "organization/parts :: options";

    private final People people;
    private final Roster roster;
    private final UnitList units;
    private final Clock clock;

    OptionPages(People people, Roster roster, UnitList units, Clock clock) {
        this.people = people;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    /** @param about tells those apart who are called alike */
    record Option(String value, String about) {}

    @GetMapping("/options/people")
    String people(@RequestParam Map<String, String> typed, Model model) {
        List<Person> found = people.like(text(typed));
        Map<UUID, String> posts = roster.actors(found.stream().map(Person::id).toList(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Actor::personId, OptionPages::posts));
        model.addAttribute(
                "options",
                found.stream()
                        .map(person -> new Option(person.label(), posts.getOrDefault(person.id(), "")))
                        .toList());
        return VIEW;
    }

    @GetMapping("/options/units")
    String units(@RequestParam Map<String, String> typed, Model model) {
        model.addAttribute(
                "options",
                units.like(text(typed)).stream()
                        .map(unit -> new Option(unit.code() + " " + unit.name(), UnitRole.label(unit.role())))
                        .toList());
        return VIEW;
    }

    private static String posts(Actor actor) {
        return actor.posts().stream()
                .map(post -> post.unitName() + " " + post.kind().label())
                .collect(Collectors.joining("，"));
    }

    /** The one field that asks; each form calls it in its own way. A choice made before is looked up by its first word. */
    private static String text(Map<String, String> typed) {
        return typed.values().stream().findFirst().orElse("").strip().split("\\s", 2)[0];
    }
}
