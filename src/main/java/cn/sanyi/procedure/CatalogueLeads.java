package cn.sanyi.procedure;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.jurisdiction.Parameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CatalogueLeads implements Leads {

    private final Procedures procedures;
    private final Parameters parameters;
    private final ParameterRegister register;
    private final Jurisdictions jurisdictions;

    CatalogueLeads(
            Procedures procedures, Parameters parameters, ParameterRegister register, Jurisdictions jurisdictions) {
        this.register = register;
        this.procedures = procedures;
        this.parameters = parameters;
        this.jurisdictions = jurisdictions;
    }

    @Override
    public Leading of(String procedureKey, String place, LocalDate on) {
        Procedure.Lead usual = procedures
                .find(procedureKey)
                .map(Procedure::lead)
                .orElseThrow(() -> new IllegalArgumentException("No such procedure: " + procedureKey));
        Map<String, Parameter> said = parameters.find(
                List.of(
                        LeadKeys.role(procedureKey),
                        LeadKeys.level(procedureKey),
                        LeadKeys.with(procedureKey),
                        LeadKeys.decidedAbove(procedureKey)),
                place,
                on);
        @Nullable Parameter role = said.get(LeadKeys.role(procedureKey));
        return new Leading(
                value(role, usual.role()),
                value(said.get(LeadKeys.level(procedureKey)), usual.level()),
                roles(said.get(LeadKeys.with(procedureKey)), usual.with()),
                Boolean.parseBoolean(
                        value(said.get(LeadKeys.decidedAbove(procedureKey)), String.valueOf(usual.decidedAbove()))),
                role == null ? "%s（%s）：事项目录".formatted(usual.clause(), usual.grade()) : source(role));
    }

    private static String value(@Nullable Parameter said, String usual) {
        return said == null || said.value() == null ? usual : said.value();
    }

    private static List<String> roles(@Nullable Parameter said, List<String> usual) {
        return said == null || said.value() == null
                ? usual
                : Arrays.stream(said.value().split(",")).toList();
    }

    private static String source(Parameter said) {
        String ground = said.clause() == null ? "" : said.clause();
        return "%s（%s）：%s".formatted(ground, said.grade().label(), said.source());
    }

    @Override
    public Stream<Led> ledBy(String role, String place, LocalDate on) {
        return procedures.all().stream()
                .map(Procedure::key)
                .filter(key -> mayLead(role, key))
                .flatMap(key -> below(place)
                        .filter(each -> leads(of(key, each.code(), on), role, each, place))
                        .map(each -> new Led(key, each.code())));
    }

    private boolean mayLead(String role, String procedureKey) {
        Set<String> roles = register.entered(LeadKeys.role(procedureKey));
        return roles.contains(role)
                || procedures
                        .find(procedureKey)
                        .filter(found -> found.lead().role().equals(role))
                        .isPresent();
    }

    private boolean leads(Leading leading, String role, Jurisdiction of, String place) {
        return leading.role().equals(role)
                && (leading.level().equals("own")
                        ? of.code().equals(place)
                        : jurisdictions
                                .atLevel(of.code(), leading.level())
                                .filter(above -> above.code().equals(place))
                                .isPresent());
    }

    /** The place, then all that lie below it. */
    private Stream<Jurisdiction> below(String place) {
        Map<String, Jurisdiction> places =
                jurisdictions.all().stream().collect(Collectors.toMap(Jurisdiction::code, each -> each));
        return Stream.concat(
                Stream.ofNullable(places.get(place)),
                places.values().stream()
                        .filter(each -> !each.code().equals(place))
                        .filter(each -> liesBelow(each, place, places)));
    }

    private static boolean liesBelow(Jurisdiction each, String place, Map<String, Jurisdiction> places) {
        for (@Nullable String above = each.parent(); above != null; above = parent(places.get(above))) {
            if (above.equals(place)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String parent(@Nullable Jurisdiction place) {
        return place == null ? null : place.parent();
    }
}
