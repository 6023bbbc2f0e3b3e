package cn.sanyi.portal.visitor;

import cn.sanyi.document.PublicDocuments;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Public documents (公开文书): those to be read, and the titles of those on request. */
@Controller
@RequestMapping("/public/documents")
class DocumentPages {

    private final PublicDocuments documents;
    private final Jurisdictions jurisdictions;

    DocumentPages(PublicDocuments documents, Jurisdictions jurisdictions) {
        this.documents = documents;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", documents.page(place, q, page));
        model.addAttribute("number", page);
        model.addAttribute("place", place);
        model.addAttribute("q", q);
        model.addAttribute("places", jurisdictions.all());
        model.addAttribute(
                "placeNames",
                jurisdictions.all().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name)));
        return "public/documents";
    }

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .body(documents.content(id));
    }
}
