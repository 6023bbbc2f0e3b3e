package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.document.ArchivePackages;
import cn.sanyi.document.Documents;
import cn.sanyi.organization.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 文书: replies with number, signature and the rendered file; the archive package once the case is closed. */
@Component
@Order(8)
class DocumentTab implements CaseTab {

    private final Documents documents;
    private final ArchivePackages packages;

    DocumentTab(Documents documents, ArchivePackages packages) {
        this.documents = documents;
        this.packages = packages;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public String label() {
        return "文书";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("replies", documents.ofCase(caseFile.number()));
        model.addAttribute("archive", packages.of(caseFile.number()).orElse(null));
        model.addAttribute("archiveRefusal", packages.refusal(actor, caseFile).orElse(null));
    }
}
