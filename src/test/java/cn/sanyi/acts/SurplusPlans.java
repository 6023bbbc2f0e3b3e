package cn.sanyi.acts;

import cn.sanyi.fund.SettlementDecisions;
import cn.sanyi.fund.Settlements;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** The shipped procedure A01, opened by a settlement as it is in life. Each case takes a year of some community. */
final class SurplusPlans implements Model {

    private static final int FIRST_YEAR = 2020;

    /** A year of a community that is kept for a twin. */
    private record Kept(Unit community, int year) {}

    private final ActsApplication application;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final int years;
    private final Parameters parameters;
    private Unit community;
    private int communities = 1;
    private int settled;

    SurplusPlans(ActsApplication application) {
        this.application = application;
        this.parameters = SurplusForms.parameters();
        this.years = application.today().getYear() - FIRST_YEAR + 1;
        this.community = application.people().unit("JJ-MEDICAL_COMMUNITY");
    }

    /** Leaves the next year of the same community for the twin. */
    @Override
    public synchronized String open() {
        if (settled > years - 2) {
            community = application.commit().execute(status -> founded(++communities));
            settled = 0;
        }
        int year = FIRST_YEAR + settled;
        settled += 2;
        String number = open(community, year);
        kept.put(number, new Kept(community, year + 1));
        return number;
    }

    @Override
    public String openTwin(String number) {
        Kept twins = Objects.requireNonNull(kept.remove(number));
        return open(twins.community(), twins.year());
    }

    private String open(Unit of, int year) {
        Actor agency = application.people().called("jj-agency");
        Actor clerk = application.people().handlersOf(of.id()).get(0);
        var recorded = application.the(Settlements.class).record(agency, settlement(of, year));
        String number = Objects.requireNonNull(application
                .the(SettlementDecisions.class)
                .confirm(clerk, recorded.settlement().id())
                .settlement()
                .caseNumber());
        var opened = Case.found(application, this, number);
        List.of("confirmation", "resolution", "voucher").forEach(opened::uploaded);
        return number;
    }

    /** Another community of the place, of the same members and with people of its own: the years of one do not go round. */
    private Unit founded(int number) {
        Unit founded = application
                .personnel()
                .addUnit(
                        "JJ-MEDICAL_COMMUNITY-" + number,
                        "晋江第%d医共体".formatted(number),
                        "MEDICAL_COMMUNITY",
                        "JJ",
                        true);
        for (int member = 1; member <= 5; member++) {
            Unit institution = application.people().unit("JJ-MI-" + member);
            application.personnel().join(founded.id(), institution.id(), FIRST_YEAR, null, member);
        }
        application.people().hire(founded, "经办" + number, PostKind.CLERK);
        application.people().hire(founded, "总会计师" + number, PostKind.HEAD);
        return founded;
    }

    private ObjectNode settlement(Unit community, int year) {
        String form =
                """
                {"community": "%s", "year": %d, "documentNo": "清算〔%d〕%d号", "confirmedOn": "%s", "lines": [
                  {"line": "EMPLOYEE", "total": "5000000.00", "spending": "4000000.00", "deductions": "0.00", "deposit": "0.00"},
                  {"line": "RESIDENT", "total": "3000000.00", "spending": "3000000.00", "deductions": "0.00", "deposit": "0.00"}],
                 "statedRetained": "1000000.00", "procurementDrug": "12000.00", "procurementConsumable": "8000.00"}
                """
                        .formatted(community.code(), year, year, communities, application.today());
        return (ObjectNode) ActsApplication.JSON.readTree(form);
    }

    @Override
    public Optional<Tokens> tokens() {
        return Optional.empty();
    }

    @Override
    public Map<String, Set<String>> blocks() {
        return Map.of(
                "reviewsGathered",
                Set.of("reviewByInsurance", "reviewByHealth", "reviewByFinance", "reviewByHumanResources"));
    }

    @Override
    public String lead() {
        return "MGMT_COMMITTEE_OFFICE";
    }

    @Override
    public List<String> beside() {
        return List.of("public-notice", "public-notice", "reply-replacement", "member-consultation");
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public String inWords() {
        return "surplus-allocation";
    }
}
