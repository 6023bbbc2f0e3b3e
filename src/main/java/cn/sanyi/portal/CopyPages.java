package cn.sanyi.portal;

import cn.sanyi.collaboration.Copies;
import cn.sanyi.organization.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 抄送我的: cases somebody gave me a copy of. */
@Controller
class CopyPages {

    private final Copies copies;

    CopyPages(Copies copies) {
        this.copies = copies;
    }

    @GetMapping("/copies")
    String list(Actor actor, Model model) {
        model.addAttribute("copies", copies.of(actor));
        return "task/copies";
    }
}
