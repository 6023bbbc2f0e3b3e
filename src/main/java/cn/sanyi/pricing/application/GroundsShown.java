package cn.sanyi.pricing.application;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The grounds of refusal where a person decides: for reference at acceptance, to choose from at the decision. */
@Component
class GroundsShown implements FormContext {

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        boolean decides = ItemForms.is(ItemForms.DECISION, caseFile, form);
        if (decides || ItemForms.is(ItemForms.CHECK, caseFile, form)) {
            context.put("reference", RefusalGround.listed());
        }
        if (decides) {
            var options = context.putArray("refusalGrounds");
            for (RefusalGround ground : RefusalGround.values()) {
                options.addObject().put("label", ground.label()).put("value", String.valueOf(ground.number()));
            }
        }
    }
}
