package cn.sanyi.portal;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 记录: the hash chain of the case and whether it verifies. */
@Component
@Order(9)
class RecordTab implements CaseTab {

    private final RecordBook record;

    RecordTab(RecordBook record) {
        this.record = record;
    }

    @Override
    public String key() {
        return "record";
    }

    @Override
    public String label() {
        return "记录";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("recordEntries", record.entries(caseFile.number()));
        model.addAttribute("verification", record.verify(caseFile.number()));
    }
}
