package cn.sanyi.portal;

import cn.sanyi.audit.RecordAnchors;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.audit.RecordChains;
import cn.sanyi.audit.RecordExport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record for the audit administrator: one chain to read, all chains and anchors to verify. */
@Controller
@RequestMapping("/admin/audit")
class AuditPages {

    private final RecordBook record;
    private final RecordAnchors anchors;
    private final RecordExport export;
    private final RecordChains chains;

    AuditPages(RecordBook record, RecordAnchors anchors, RecordExport export, RecordChains chains) {
        this.record = record;
        this.anchors = anchors;
        this.export = export;
        this.chains = chains;
    }

    @GetMapping
    String search(
            @RequestParam(required = false) @Nullable String chain,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        model.addAttribute("q", q.strip());
        if (chain == null || chain.isBlank()) {
            model.addAttribute("chains", chains.administrative(q));
        } else {
            model.addAttribute("entries", record.entries(chain.strip()));
            model.addAttribute("verification", record.verify(chain.strip()));
        }
        model.addAttribute("chain", chain);
        return "admin/audit";
    }

    /** Reads the whole record; asked for by a button, not on every visit. */
    @GetMapping("/verification")
    String verify(Model model) {
        model.addAttribute("anchors", anchors.verifyAnchors());
        model.addAttribute("broken", anchors.broken());
        return "admin/audit";
    }

    @GetMapping("/export")
    ResponseEntity<String> export(@RequestParam String chain) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.json\"")
                .body(export.of(chain));
    }
}
