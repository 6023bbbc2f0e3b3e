package cn.sanyi.document;

import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose documents a person publishes: those of the procedures and places their unit leads. */
@Component
class LedPlaces {

    private final LeadingUnits leading;
    private final Procedures procedures;

    LedPlaces(LeadingUnits leading, Procedures procedures) {
        this.leading = leading;
        this.procedures = procedures;
    }

    /**
     * @param place code of a jurisdiction, the first part of a case number
     * @param code of a procedure, its second part
     */
    record Led(String place, String code) {

        boolean isOf(DisclosedDocument document) {
            return document.caseNumber().startsWith("%s-%s-".formatted(place, code));
        }
    }

    Stream<Led> of(Actor actor) {
        return leading.ledBy(actor).flatMap(led -> procedures.find(led.procedureKey()).map(Procedure::code).stream()
                .map(code -> new Led(led.place(), code)));
    }
}
