package cn.sanyi.organization;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The registers on a real database, with a few units of 晋江市 and one administrator of each kind. */
final class Registers {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final DelegableProcedures PROCEDURES = () -> Map.of("surplus-allocation", "结余留用资金使用分配");

    final List<UnitClosureGuard> closureGuards = new ArrayList<>();
    final List<MembershipGuard> membershipGuards = new ArrayList<>();
    final Written record = new Written();
    final JdbcClient jdbc;
    final Personnel personnel;
    final PeopleRegister people;
    final People found;
    final PostGrants grants;
    final UnitRegister units;
    final UnitFoundation foundation;
    final UnitList list;
    final Communities communities;
    final CommitteeSeats committees;
    final GradeRegister grades;
    final Institutions institutions;
    final RecusalRegister recusals;
    final RecusalFacts facts;
    final AbsenceRegister absences;
    final AbsenceTable absenceTable;
    final Directory directory;
    final History history;

    private final TransactionTemplate transaction;
    private final Roster roster;
    private final Person security;
    private final Person business;

    Registers() {
        var source = TestDatabase.with("organization");
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
        Jurisdictions places = new Places();
        jdbc = JdbcClient.create(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var table = new UnitTable(jdbc);
        var changes = new ChangeRecord(record, event -> {});
        personnel = new JdbcPersonnel(jdbc, new GradeTable(jdbc, clock));
        roster = new JdbcRoster(jdbc);
        directory = new JdbcDirectory(jdbc, places, clock);
        found = new People(jdbc);
        people = new PeopleRegister(jdbc, roster, found, new Namesakes(jdbc), changes, clock);
        var appointments = new Appointments(new PostTable(jdbc), found, table, changes, clock);
        grants = new PostGrants(appointments);
        committees = new CommitteeSeats(jdbc, appointments, found, table, clock);
        units = new UnitRegister(table, new UnitClosing(jdbc, provider(closureGuards), clock), changes, clock);
        foundation = new UnitFoundation(personnel, table, places, changes, clock);
        list = new UnitList(jdbc, clock);
        communities = new Communities(new MembershipTable(jdbc), table, provider(membershipGuards), changes, clock);
        var gradeTable = new GradeTable(jdbc, clock);
        institutions = gradeTable;
        grades = new GradeRegister(gradeTable, table, changes);
        recusals = new RecusalRegister(new RecusalTable(jdbc, clock), found, table, changes);
        facts = new JdbcRecusalFacts(jdbc, clock);
        absenceTable = new AbsenceTable(jdbc, clock, PROCEDURES);
        absences = new AbsenceRegister(absenceTable, new DeputyRules(absenceTable, PROCEDURES), found, changes, clock);
        history = new History(record, JsonMapper.builder().build());
        personnel.addUnit("JJ-FINANCE", "晋江市财政局（样例）", "FINANCE", "JJ", true);
        personnel.addUnit("JJ-HSA", "晋江市医保局（样例）", "HSA", "JJ", true);
        personnel.addUnit("JJ-MGMT_COMMITTEE", "晋江市医管委（样例）", "MGMT_COMMITTEE", "JJ", true);
        personnel.addUnit("JJ-MEDICAL_COMMUNITY", "晋江市医共体（样例）", "MEDICAL_COMMUNITY", "JJ", true);
        personnel.addUnit("JJ-MI-1", "晋江市医院", "MEMBER_INSTITUTION", "JJ", false);
        personnel.addUnit("JJ-MI-2", "晋江市第二医院（样例）", "MEMBER_INSTITUTION", "JJ", true);
        Unit operator = personnel.addUnit("QZ-OPERATOR", "运行管理组（样例）", "OPERATOR", "QZ", true);
        security = administrator("严守密", operator, PostKind.SECURITY_ADMIN);
        business = administrator("罗业成", operator, PostKind.BUSINESS_ADMIN);
    }

    private Person administrator(String name, Unit operator, PostKind kind) {
        Person person = person(name);
        personnel.appoint(person.id(), operator.id(), kind, kind.label(), LocalDate.of(2022, 1, 1));
        return person;
    }

    Person person(String name) {
        return found.person(personnel.addPerson(name));
    }

    Person securityAdministrator() {
        return security;
    }

    /** The business administrator, acting. */
    Actor admin() {
        return actor(business);
    }

    Actor actor(Person person) {
        return directory.actor(person.id(), TODAY).orElseThrow();
    }

    List<Post> posts(Person person) {
        return roster.postsOf(person.id());
    }

    Unit unit(String code) {
        return directory.unitByCode(code).orElseThrow();
    }

    /** Runs a change in a transaction of its own. */
    <T> T in(Supplier<T> change) {
        return transaction.execute(status -> change.get());
    }

    void run(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }

    private static <T> ObjectProvider<T> provider(List<T> beans) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                throw new IllegalStateException("There may be several");
            }

            @Override
            public Stream<T> orderedStream() {
                return beans.stream();
            }
        };
    }

    /** A record in memory. */
    static final class Written implements RecordBook {

        private static final JsonMapper JSON = JsonMapper.builder().build();
        private final List<Entry> entries = new ArrayList<>();

        @Override
        public synchronized Entry append(String chain, String actor, String action, Map<String, ?> payload) {
            var entry = new Entry(
                    chain,
                    entries.size() + 1L,
                    Instant.parse("2026-11-22T02:00:00Z"),
                    actor,
                    action,
                    JSON.writeValueAsString(payload),
                    "",
                    "");
            entries.add(entry);
            return entry;
        }

        @Override
        public synchronized List<Entry> entries(String chain) {
            return entries.stream().filter(entry -> entry.chain().equals(chain)).toList();
        }

        @Override
        public Verification verify(String chain) {
            throw new UnsupportedOperationException();
        }

        List<String> actions(String subject) {
            return entries(ChangeRecord.CHAINS + subject).stream()
                    .map(Entry::action)
                    .toList();
        }
    }

    private static final class Places implements Jurisdictions {

        private static final List<Jurisdiction> ALL = List.of(
                new Jurisdiction("QZ", "泉州市", Jurisdiction.Level.PREFECTURE, null),
                new Jurisdiction("JJ", "晋江市", Jurisdiction.Level.COUNTY, "QZ"));

        @Override
        public Optional<Jurisdiction> find(String code) {
            return ALL.stream().filter(place -> place.code().equals(code)).findFirst();
        }

        @Override
        public List<Jurisdiction> all() {
            return ALL;
        }

        @Override
        public Optional<Jurisdiction> atLevel(String place, String level) {
            return find(place);
        }

        @Override
        public boolean isWithin(String place, String ancestor) {
            return place.equals(ancestor);
        }
    }
}
