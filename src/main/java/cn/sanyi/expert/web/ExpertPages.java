package cn.sanyi.expert.web;

import cn.sanyi.expert.ExpertField;
import cn.sanyi.expert.ExpertRegister;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.web.PageForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Experts and their fields. */
@Controller
@RequestMapping(ExpertPages.ADDRESS)
class ExpertPages {

    static final String ADDRESS = "/admin/business/experts";

    private final ExpertRegister experts;

    ExpertPages(ExpertRegister experts) {
        this.experts = experts;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("rows", experts.find(q));
        model.addAttribute("fields", ExpertField.values());
        return "expert/experts";
    }

    @PostMapping("/{reference}/fields")
    String state(
            Actor actor,
            @PathVariable String reference,
            ExpertRegister.Wanted wanted,
            @RequestParam(defaultValue = "") String q,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    experts.state(actor, reference, wanted);
                    return ADDRESS;
                },
                "专家的专业已登记。",
                () -> list(q, model));
    }

    /** What the business administrator's menu has from here. */
    @Configuration(proxyBeanMethods = false)
    static class ExpertMenu {

        @Bean
        AdministrationPage expertsEntry() {
            return new AdministrationPage(PostKind.BUSINESS_ADMIN, ADDRESS, "专家", 13);
        }
    }
}
