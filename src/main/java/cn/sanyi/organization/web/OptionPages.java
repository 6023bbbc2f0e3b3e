package cn.sanyi.organization.web;

import cn.sanyi.organization.People;
import cn.sanyi.organization.Person;
import cn.sanyi.organization.UnitList;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What fields for a person or a unit offer while somebody types. */
@Controller
class OptionPages {

    private static final String VIEW = "organization/parts :: options";

    private final People people;
    private final UnitList units;

    OptionPages(People people, UnitList units) {
        this.people = people;
        this.units = units;
    }

    @GetMapping("/options/people")
    String people(@RequestParam Map<String, String> typed, Model model) {
        model.addAttribute(
                "options",
                people.like(text(typed)).stream().map(Person::label).toList());
        return VIEW;
    }

    @GetMapping("/options/units")
    String units(@RequestParam Map<String, String> typed, Model model) {
        model.addAttribute(
                "options",
                units.like(text(typed)).stream()
                        .map(unit -> unit.code() + " " + unit.name())
                        .toList());
        return VIEW;
    }

    /** The one field that asks; each form calls it in its own way. A choice made before is looked up by its first word. */
    private static String text(Map<String, String> typed) {
        return typed.values().stream().findFirst().orElse("").strip().split("\\s", 2)[0];
    }
}
