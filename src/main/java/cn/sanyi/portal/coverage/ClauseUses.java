package cn.sanyi.portal.coverage;

import cn.sanyi.approval.worklist.CaseList;
import cn.sanyi.form.FormLint;
import cn.sanyi.form.FormSchemas;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterKey;
import cn.sanyi.jurisdiction.ParameterKeys;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.organization.Actor;
import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Coverage;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything in the application that rests on a clause, besides steps. */
@Component
class ClauseUses {

    private final Coverage coverage;
    private final Procedures procedures;
    private final FormSchemas schemas;
    private final ParameterRegister parameters;
    private final List<ParameterKeys> keys;
    private final Jurisdictions jurisdictions;
    private final CaseList cases;

    ClauseUses(
            Coverage coverage,
            Procedures procedures,
            FormSchemas schemas,
            ParameterRegister parameters,
            List<ParameterKeys> keys,
            Jurisdictions jurisdictions,
            CaseList cases) {
        this.coverage = coverage;
        this.procedures = procedures;
        this.schemas = schemas;
        this.parameters = parameters;
        this.keys = List.copyOf(keys);
        this.jurisdictions = jurisdictions;
        this.cases = cases;
    }

    /** A field of a form or a material that rests on the clause. */
    record Field(String procedure, String form, String label, String grade) {}

    /**
     * A limit or rule that rests on it.
     *
     * @param label what it is, as administrators know it
     * @param shown its value with its unit; {@code 未设定} where none is given
     */
    record Value(Parameter parameter, String place, String label, String shown) {}

    /** @param cases running ones this reader may see; empty for strangers */
    record Use(
            List<Coverage.Responsible> responsible, List<Field> fields, List<Value> values, List<CaseList.Row> cases) {

        /** The fields by where they stand, e.g. {@code A01 方案}, in their order. */
        public Map<String, List<Field>> fieldsByForm() {
            return fields.stream()
                    .collect(Collectors.groupingBy(
                            field -> field.procedure() + " " + field.form(), LinkedHashMap::new, Collectors.toList()));
        }
    }

    Use of(@Nullable Actor actor, CoverageRow row) {
        String clause = row.clause().id();
        return new Use(
                coverage.responsible(clause),
                procedures.all().stream()
                        .flatMap(procedure -> fields(procedure, clause))
                        .distinct()
                        .toList(),
                parameters.all().stream()
                        .filter(parameter -> clause.equals(parameter.clause()))
                        .map(this::value)
                        .toList(),
                actor == null ? List.of() : running(actor, row));
    }

    private Value value(Parameter parameter) {
        Optional<ParameterKey> key = keys.stream()
                .flatMap(each -> each.keys().stream())
                .filter(each -> each.key().equals(parameter.key()))
                .findFirst();
        String value = parameter.value();
        return new Value(
                parameter,
                place(parameter.jurisdiction()),
                key.map(ParameterKey::label).orElse(parameter.key()),
                value == null ? "未设定" : key.map(known -> known.shown(value)).orElse(value));
    }

    private String place(String code) {
        return jurisdictions.find(code).map(Jurisdiction::name).orElse(code);
    }

    private Stream<Field> fields(Procedure procedure, String clause) {
        Stream<Field> materials = procedure.materials().stream()
                .filter(slot -> slot.clause().equals(clause))
                .map(slot -> new Field(procedure.code(), "材料", slot.name(), slot.grade()));
        return Stream.concat(
                materials,
                procedures.current(procedure.key()).stream()
                        .flatMap(release -> forms(procedure, release))
                        .flatMap(form -> schemas.schema(form.release().deploymentRef(), form.key()).stream()
                                .flatMap(schema ->
                                        fields(form, JsonMapper.shared().readTree(schema), clause))));
    }

    /** @param clause id of the clause of the step that shows it, on which fields of shared forms rest */
    private record Form(Procedure procedure, Release release, String key, String name, String clause) {

        boolean showsOnTheSame(StepDefinition step) {
            return key.equals(step.form()) && clause.equals(step.clause());
        }
    }

    /** The start form rests on what the procedure names first; a form that steps show on several clauses is there for each. */
    private static Stream<Form> forms(Procedure procedure, Release release) {
        List<Form> forms = new ArrayList<>();
        String main = procedure.clauses().stream().findFirst().orElse("");
        forms.add(new Form(procedure, release, procedure.startForm(), "立案", main));
        for (StepDefinition step : release.steps()) {
            if (step.form() != null && forms.stream().noneMatch(form -> form.showsOnTheSame(step))) {
                forms.add(new Form(procedure, release, step.form(), step.name(), step.clause()));
            }
        }
        return forms.stream();
    }

    private static Stream<Field> fields(Form form, JsonNode schema, String clause) {
        return FormLint.sources(schema).stream()
                .filter(source -> Clause.of(source.clause(), form.clause()).equals(clause))
                .map(source -> new Field(
                        form.procedure().code(), form.name(), label(schema, source.component()), source.grade()))
                .filter(field -> !field.label().isEmpty());
    }

    /** Empty for what is only computed and has no name. */
    private static String label(JsonNode container, String id) {
        for (JsonNode component : container.path("components")) {
            if (component.path("id").asString("").equals(id)) {
                return component
                        .path("label")
                        .asString(component.path("dateLabel").asString(""));
            }
            String inside = label(component, id);
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return "";
    }

    /** Cases of the procedures whose matter or steps rest on the clause; their numbers carry the code. */
    private List<CaseList.Row> running(Actor actor, CoverageRow row) {
        Set<String> codes = Stream.concat(
                        row.given().stream().map(link -> link.matter().code()),
                        row.carriedBy().stream().map(CoverageRow.Carried::code))
                .collect(Collectors.toSet());
        return cases.visible(actor).stream()
                .filter(each -> each.state().isOpen())
                .filter(each -> codes.contains(each.number().split("-")[1]))
                .toList();
    }
}
