package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.publicity.Objection;
import cn.sanyi.publicity.Objections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The objection that a step answers, beside its form: several may stand open in one case. */
@Component("objectionCards")
class ObjectionCards {

    private final Objections objections;

    ObjectionCards(Objections objections) {
        this.objections = objections;
    }

    /** Null where the step answers none. */
    public @Nullable Objection of(Actor actor, CaseFile caseFile, UUID step) {
        return objections.ofStep(actor, caseFile, step).orElse(null);
    }
}
