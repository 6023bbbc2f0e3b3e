package cn.sanyi.portal.visitor;

import cn.sanyi.document.PublicDocuments;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.Problem;
import cn.sanyi.publicity.Notices;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Public notices (公示): the list, newest first, and one. */
@Controller
@RequestMapping("/public")
class NoticePages {

    private static final int ON_FRONT = 5;

    private final Notices notices;
    private final PublicDocuments documents;
    private final Jurisdictions jurisdictions;

    NoticePages(Notices notices, PublicDocuments documents, Jurisdictions jurisdictions) {
        this.notices = notices;
        this.documents = documents;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    String front(Model model) {
        model.addAttribute(
                "notices",
                notices.page(new Notices.Query("", "", true), 1).notices().stream()
                        .limit(ON_FRONT)
                        .toList());
        model.addAttribute(
                "documents",
                documents.page("", "", 1).documents().stream().limit(ON_FRONT).toList());
        return "public/front";
    }

    @GetMapping("/notices")
    String list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", notices.page(new Notices.Query(place, q.strip(), open), page));
        model.addAttribute("number", page);
        model.addAttribute("place", place);
        model.addAttribute("q", q);
        model.addAttribute("open", open);
        model.addAttribute("places", jurisdictions.all());
        model.addAttribute("placeNames", names());
        return "public/notices";
    }

    @GetMapping("/notices/{id}")
    String one(@PathVariable UUID id, Model model) {
        Notices.Shown shown = notices.find(id).orElseThrow(() -> Problem.notFound("unknown-notice", "没有这项公示，或它已被撤下。"));
        UUID document = shown.notice().document();
        model.addAttribute("shown", shown);
        model.addAttribute("documents", document == null ? List.of() : documents.among(List.of(document)));
        model.addAttribute("placeNames", names());
        return "public/notice";
    }

    private Map<String, String> names() {
        return jurisdictions.all().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
    }
}
