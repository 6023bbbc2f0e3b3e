package cn.sanyi.sample;

import cn.sanyi.expert.ExpertFields;
import cn.sanyi.identity.Accounts;
import cn.sanyi.organization.Personnel;
import cn.sanyi.organization.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads units, people, posts and demo accounts into an empty database, all or nothing. */
@Component
@Profile("sample")
class SampleData {

    /** Before the first year that a sample settlement may be about. */
    private static final LocalDate IN_POST_SINCE = LocalDate.of(2022, 1, 1);

    private final Personnel personnel;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final SampleProperties properties;
    private final ExpertFields experts;

    SampleData(
            Personnel personnel,
            Accounts accounts,
            JdbcClient jdbc,
            SampleProperties properties,
            ExpertFields experts) {
        this.experts = experts;
        this.personnel = personnel;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.properties = properties;
    }

    /** Does nothing if there are accounts; nodes that start at the same moment wait for each other. */
    @Transactional
    public void loadOnce() {
        jdbc.sql("select 1 from sample_clock for update").query(Integer.class).single();
        if (accounts.isEmpty()) {
            Map<String, UUID> units = addUnits();
            addMembers(units);
            SampleGrade.all().forEach(each -> personnel.grade(idOf(each.institution(), units), each.grade()));
            Map<String, UUID> people = addPeople(units);
            SampleExpert.all().forEach(each -> experts.add(idOf(each.login(), people), each.field(), IN_POST_SINCE));
            accounts.openAlike(people, properties.password());
        }
    }

    private Map<String, UUID> addUnits() {
        Map<String, UUID> units = new LinkedHashMap<>();
        for (SampleUnit wanted : SampleUnit.all()) {
            Unit unit = personnel.addUnit(
                    wanted.code(), wanted.name(), wanted.role(), wanted.jurisdiction(), wanted.sample());
            units.put(unit.code(), unit.id());
        }
        return units;
    }

    private void addMembers(Map<String, UUID> units) {
        Map<String, Integer> joined = new HashMap<>();
        for (SampleMember member : SampleMember.all()) {
            int sort = joined.merge(member.community(), 1, Integer::sum);
            personnel.join(
                    idOf(member.community(), units), idOf(member.member(), units), member.fromYear(), null, sort);
        }
    }

    private Map<String, UUID> addPeople(Map<String, UUID> units) {
        Map<String, UUID> people = new LinkedHashMap<>();
        for (SamplePost post : SamplePost.all()) {
            UUID person = people.computeIfAbsent(post.login(), login -> personnel.addPerson(post.name()));
            personnel.appoint(person, idOf(post.unitCode(), units), post.kind(), post.title(), IN_POST_SINCE);
        }
        return people;
    }

    private static UUID idOf(String code, Map<String, UUID> units) {
        return Objects.requireNonNull(units.get(code), code);
    }
}
