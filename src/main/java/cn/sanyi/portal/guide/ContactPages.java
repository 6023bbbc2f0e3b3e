package cn.sanyi.portal.guide;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Roster;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.publicity.UnitContacts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 单位联系方式: what the guide says about how to reach a unit. */
@Controller
@RequestMapping(ContactPages.PATH)
class ContactPages {

    static final String PATH = "/admin/business/unit-contacts";

    private static final int MOST = 100;

    private final Roster roster;
    private final UnitContacts contacts;

    ContactPages(Roster roster, UnitContacts contacts) {
        this.roster = roster;
        this.contacts = contacts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        AdministrationPage unitContactsEntry() {
            return new AdministrationPage(PostKind.BUSINESS_ADMIN, PATH, "单位联系方式", 60);
        }
    }

    record Line(Unit unit, UnitContacts.Contact contact) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        var all = contacts.all();
        List<Line> lines = roster.units().stream()
                .filter(unit -> unit.name().contains(q.strip()) || unit.code().contains(q.strip()))
                .limit(MOST)
                .map(unit -> new Line(unit, all.getOrDefault(unit.code(), new UnitContacts.Contact("", "", ""))))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("q", q);
        return "guide/contacts";
    }

    @PostMapping("/{code}")
    String change(
            Actor actor,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String hours,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response,
            Model model) {
        try {
            contacts.change(actor, code, new UnitContacts.Contact(phone.strip(), address.strip(), hours.strip()));
            model.addAttribute("saved", code);
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            response.setStatus(422);
            model.addAttribute("problem", problem);
        }
        return list(q, model);
    }
}
