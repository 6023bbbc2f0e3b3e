package cn.sanyi.procedure;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A procedure (事项): the catalogue entry in {@code bpmn/<key>/procedure.json}.
 *
 * @param key folder, process id and file name of its models, e.g. {@code surplus-allocation}
 * @param code catalogue code, e.g. {@code A01}; part of case numbers
 * @param subject heading people look under, e.g. {@code 资金与支付}
 * @param applicantRoles unit roles of who applies
 * @param openedBy who opens a case
 * @param titleField key of the start form's field that a case is called after; null: it is called like the procedure
 * @param offers where it is offered, or why not
 * @param startForm key of the form that opens a case
 * @param dataForm key of the form that holds the case's own data
 * @param clauses ids of the clauses it rests on
 * @param outline one sentence for the guide
 * @param lead who usually leads; a place may say otherwise, see {@link Leads}
 * @param notice what a public notice begins with; null: plain words
 * @param revocation who may revoke a case, and while what; null: nobody
 */
public record Procedure(
        String key,
        String code,
        String title,
        String subject,
        String outline,
        List<String> applicantRoles,
        Opener openedBy,
        String startForm,
        @Nullable String titleField,
        String dataForm,
        List<Offer> offers,
        List<Slot> materials,
        List<String> clauses,
        Lead lead,
        @Nullable Notice notice,
        @Nullable Revocation revocation) {

    /** Who opens a case. */
    public enum Opener {
        /** The applicant's own people, by handing in the start form (申报). */
        APPLICANT,
        /** No person: something that is recorded elsewhere does, e.g. a settlement that both sides have confirmed. */
        EVENT
    }

    /** @throws NullPointerException if it does not say who applies or who leads */
    public Procedure {
        applicantRoles = List.copyOf(applicantRoles);
        Objects.requireNonNull(lead, () -> "The catalogue entry of " + key + " does not say who leads");
    }

    /** True if people of the applicant open it themselves. */
    public boolean isAppliedFor() {
        return openedBy == Opener.APPLICANT;
    }

    /** One that no person opens and whose cases nobody may revoke. */
    public Procedure(
            String key,
            String code,
            String title,
            String subject,
            String outline,
            String applicantRole,
            String startForm,
            String dataForm,
            List<Offer> offers,
            List<Slot> materials,
            List<String> clauses,
            Lead lead) {
        this(
                key,
                code,
                title,
                subject,
                outline,
                List.of(applicantRole),
                Opener.EVENT,
                startForm,
                null,
                dataForm,
                offers,
                materials,
                clauses,
                lead,
                null,
                null);
    }

    /**
     * Who leads (牵头) where no parameter says otherwise.
     *
     * @param role unit role of the unit that leads
     * @param level {@code own} or {@code prefecture}
     * @param with unit roles that take part beside it
     * @param decidedAbove whether an authority above decides
     * @param grade as in clauses, e.g. 明 or 推
     */
    public record Lead(
            String role, String level, List<String> with, boolean decidedAbove, String clause, String grade) {}

    /**
     * How a public notice begins (公示); {@code {{subject}}}, {@code {{caseTitle}}} and {@code {{applicant}}} are filled in.
     *
     * @param body may be empty
     */
    public record Notice(String subject, String body) {}

    /**
     * Who may end a case that has lost its object (撤销).
     *
     * @param role unit role in the case's own place, or {@code LEAD}
     * @param post the post in that unit that decides, e.g. {@code HEAD}
     * @param whileIn names of the case states in which it is possible
     * @param grade as in clauses: 明 or 推
     * @param reason why it is so, in words
     */
    public record Revocation(
            String role, String post, List<String> whileIn, String clause, String grade, String reason) {}

    /**
     * @param within code of a jurisdiction; the offer speaks for it and everything below, the narrowest wins
     * @param offered false: not offered there
     * @param reason shown in the guide; why not, or on what ground
     */
    public record Offer(String within, boolean offered, String reason) {}

    /**
     * A place for material (材料).
     *
     * @param required refused at submission if empty
     * @param accept accepted extensions, e.g. {@code pdf,jpg,png}
     */
    public record Slot(String key, String name, boolean required, String accept, String clause, String grade) {}
}
