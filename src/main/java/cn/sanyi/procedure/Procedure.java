package cn.sanyi.procedure;

import java.util.List;

/**
 * A procedure (事项): the catalogue entry in {@code bpmn/<key>/procedure.json}.
 *
 * @param key folder, process id and file name of its models, e.g. {@code surplus-allocation}
 * @param code catalogue code, e.g. {@code A01}; part of case numbers
 * @param subject heading people look under, e.g. {@code 资金与支付}
 * @param applicantRole unit role of who applies
 * @param offers where it is offered, or why not
 * @param startForm key of the form that opens a case
 * @param dataForm key of the form that holds the case's own data
 * @param clauses ids of the clauses it rests on
 * @param outline one sentence for the guide
 */
public record Procedure(
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
        List<String> clauses) {

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
