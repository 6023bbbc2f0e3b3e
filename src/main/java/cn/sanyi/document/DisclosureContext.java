package cn.sanyi.document;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.casefile.CaseFile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the reply's form begins with about disclosure, and the documents that a public notice may go with. */
@Component
@Order(101)
class DisclosureContext implements FormContext {

    private static final String NOTICE = "public-notice";

    private final DisclosureStore store;

    DisclosureContext(DisclosureStore store) {
        this.store = store;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(DraftReply.FORM)) {
            earlier(caseFile, context);
        } else if (form.equals(NOTICE)) {
            issued(caseFile, context.putArray("issuedDocuments"));
        }
    }

    private void earlier(CaseFile caseFile, ObjectNode context) {
        context.put("disclosure", Disclosure.Kind.ACTIVE.name());
        store.ofCase(caseFile.number()).stream()
                .filter(document -> document.state() == ReplyState.DRAFT && document.disclosure() != null)
                .map(DisclosedDocument::disclosure)
                .forEach(disclosure -> {
                    context.put("disclosure", disclosure.kind().name());
                    if (disclosure.ground() != null) {
                        context.put("disclosureGround", disclosure.ground().name());
                    }
                    if (disclosure.reason() != null) {
                        context.put("disclosureReason", disclosure.reason());
                    }
                });
    }

    private void issued(CaseFile caseFile, ArrayNode options) {
        store.ofCase(caseFile.number()).stream()
                .filter(document -> document.state() == ReplyState.SIGNED)
                .filter(document -> document.disclosure() != null
                        && document.disclosure().kind().isActive())
                .forEach(document -> options.addObject()
                        .put("label", document.number() + " " + document.title())
                        .put("value", document.id().toString()));
    }
}
