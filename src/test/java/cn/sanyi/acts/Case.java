package cn.sanyi.acts;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.Materials;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A case under test. @param model what is known of its release beforehand */
record Case(ActsApplication application, Model model, CaseFile file, Release release) {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    static Case opened(ActsApplication application, Model model) {
        return found(application, model, model.open());
    }

    /** Another of the same applicant. */
    Case twin() {
        return found(application, model, model.openTwin(number()));
    }

    static Case found(ActsApplication application, Model model, String number) {
        CaseFile file = application.the(CaseFiles.class).find(number).orElseThrow();
        return new Case(
                application,
                model,
                file,
                application.procedures().release(file.releaseId()).orElseThrow());
    }

    String number() {
        return file.number();
    }

    UUID applicant() {
        return file.applicant();
    }

    /** The unit of the place that has the role. */
    Unit unit(String role) {
        return application.people().unit(place() + "-" + (role.equals("LEAD") ? model.lead() : role));
    }

    String place() {
        return file.jurisdiction();
    }

    StepDefinition definition(String step) {
        return release.step(step).orElseThrow();
    }

    Snapshot now() {
        return Snapshot.of(application.jdbc(), file.number());
    }

    /** Whoever was asked for material usually has it before they say so. @return the case as it stands then */
    Snapshot prepared(Optional<Attempt> attempt, Turn turn, Snapshot now) {
        boolean provides = attempt.filter(what -> what.act().equals("provide")).isPresent() && turn.data() % 4 > 0;
        if (!provides || now.isOver()) {
            return now;
        }
        uploaded("other");
        return now();
    }

    void uploaded(String slot) {
        var clerk = application.people().handlersOf(applicant()).get(0);
        application.commit().executeWithoutResult(status -> application
                .the(Materials.class)
                .add(file, slot, slot + ".pdf", PDF, clerk.personId()));
    }

    /** What the record says of an act. */
    JsonNode recorded(UUID act) {
        return application
                .jdbc()
                .sql("select payload from record_entry where chain = ? and payload like ?")
                .params(number(), "%\"act\":\"" + act + "\"%")
                .query(String.class)
                .optional()
                .map(ActsApplication.JSON::readTree)
                .orElseThrow();
    }

    /** What the record says of the last act of this kind. */
    JsonNode recordedLast(String act) {
        return application
                .jdbc()
                .sql("select payload from record_entry where chain = ? and action = ? order by seq desc limit 1")
                .params(number(), act)
                .query(String.class)
                .optional()
                .map(ActsApplication.JSON::readTree)
                .orElseThrow();
    }

    /** The facts of the running processes, sorted. */
    List<String> facts() {
        return application
                .jdbc()
                .sql("select v.name_ || ' ' || coalesce(v.text_, v.long_::text, '') from act_ru_variable v"
                        + " join act_ru_execution e on e.id_ = v.proc_inst_id_ where e.business_key_ = ? order by 1")
                .param(number())
                .query(String.class)
                .list();
    }

    /** Own words, ids of vouchers and payments, in an order that two cases with the same history share. */
    List<String> belongings() {
        return Stream.concat(model.ownWords(number()).stream(), papers().stream())
                .toList();
    }

    private List<String> papers() {
        return application
                .jdbc()
                .sql(
                        "(select id::text from material where case_number = :case and slot = 'voucher' order by uploaded_at)"
                                + " union all (select id::text from payment where case_number = :case order by recorded_at)")
                .param("case", number())
                .query(String.class)
                .list();
    }
}
