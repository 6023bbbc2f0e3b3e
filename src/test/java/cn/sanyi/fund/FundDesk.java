package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CLOCK;
import static cn.sanyi.fund.Jinjiang.COMMUNITY;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import cn.sanyi.approval.execution.SystemActs;
import cn.sanyi.approval.forms.StartForms;
import cn.sanyi.approval.limits.CaseLimits;
import cn.sanyi.approval.opening.CaseOpening;
import cn.sanyi.approval.steps.OpenSteps;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.Materials;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Directory;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The module on a real database, its neighbours played by small fakes. */
final class FundDesk {

    final DataSource database;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final Directory directory = mock(Directory.class);
    final Procedures procedures = mock(Procedures.class);
    final StartForms startForms = mock(StartForms.class);
    final RecordBook record = mock(RecordBook.class);
    final CaseFiles cases = mock(CaseFiles.class);
    final Materials materials = mock(Materials.class);
    final Jurisdictions places = mock(Jurisdictions.class);
    final CaseOpening opening = mock(CaseOpening.class);
    final Ledger ledger;
    final SettlementTable settlementTable;
    final SettlementQueries settlements;
    final VisibleSettlements visible;
    final UsageTypes usageTypes;
    final PlanRules planRules;
    final PlanTable plans;
    final LedgerQueries ledgerQueries;
    final Reservations reservations;
    final PaymentTable paymentTable;
    final Payments payments;
    final Reversals reversals;
    final CaseFunds funds;
    final SettlementBook book;
    final SettlementRevisions decisions;
    final Clocks clocks = mock(Clocks.class);
    final CaseLimits limits = mock(CaseLimits.class);
    final OpenSteps openSteps = mock(OpenSteps.class);
    final SystemActs systemActs = mock(SystemActs.class);
    final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    final List<CaseOpening.Opening> opened = new CopyOnWriteArrayList<>();

    private final Map<String, CaseFiles.DataVersion> submitted = new HashMap<>();

    /** With empty tables; the database is the same for all, as making one takes longer than a test. */
    FundDesk() {
        this(Shared.DATABASE);
        jdbc.sql(
                        "truncate payment, plan_share, plan_line, plan, entry, journal, ledger_account, settlement_line, settlement")
                .update();
    }

    FundDesk(DataSource database) {
        this.database = database;
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        ledger = new Ledger(jdbc, CLOCK);
        settlementTable = new SettlementTable(jdbc);
        settlements = new SettlementQueries(jdbc);
        visible = new VisibleSettlements(settlements, new SettlementSight(places));
        usageTypes = new UsageTypes(jdbc, CLOCK);
        planRules = new PlanRules(usageTypes, directory, settlements);
        plans = new PlanTable(jdbc);
        ledgerQueries = new LedgerQueries(jdbc);
        reservations = new Reservations(cases, planRules, plans, ledger, ledgerQueries);
        paymentTable = new PaymentTable(jdbc);
        payments = new Payments(paymentTable, plans, ledger, materials, CLOCK);
        reversals = new Reversals(paymentTable, ledger, CLOCK);
        funds = new CaseFundsFromLedger(settlements, ledgerQueries, plans, paymentTable, usageTypes);
        var tools = new SettlementTools(settlementTable, settlements, startForms, record, clocks, events, CLOCK);
        var entry = new SettlementEntry(tools, cases);
        var desk = new SettlementDesk(directory, procedures);
        book = new SettlementBook(desk, entry, visible, tools);
        var refusals = new SettlementRefusals(openSteps, ledgerQueries);
        var postings = new SettlementPostings(ledger, ledgerQueries, tools);
        var effects = new SettlementEffects(opening, cases, limits, systemActs, postings);
        var changes = new SettlementChanges(settlements, cases, limits, ledgerQueries, refusals);
        decisions = new SettlementRevisions(
                visible,
                new SettlementSides(desk, directory),
                entry,
                new SettlementConfirmation(changes, refusals, cases, effects, tools),
                tools);
        playNeighbours();
    }

    private void playNeighbours() {
        var units = List.of(COMMUNITY, Jinjiang.HOSPITAL, Jinjiang.CLINIC, Jinjiang.AGENCY);
        lenient().when(directory.unitByCode(any())).thenAnswer(asked -> units.stream()
                .filter(unit -> unit.code().equals(asked.getArgument(0)))
                .findFirst());
        lenient().when(directory.membersOf(any(), anyInt())).thenReturn(List.of(Jinjiang.HOSPITAL, Jinjiang.CLINIC));
        lenient().when(procedures.offer(any(), any())).thenReturn(new Procedure.Offer("QZ", true, ""));
        lenient().when(startForms.checked(any(), any(), any())).thenAnswer(asked -> asked.getArgument(2));
        lenient()
                .when(places.all())
                .thenReturn(List.of(
                        new Jurisdiction("QZ", "泉州市", Jurisdiction.Level.PREFECTURE, "FJ"),
                        new Jurisdiction("JJ", "晋江市", Jurisdiction.Level.COUNTY, "QZ")));
        lenient().when(places.isWithin("JJ", "QZ")).thenReturn(true);
        var numbers = new AtomicInteger();
        lenient().when(opening.open(any(), any())).thenAnswer(asked -> {
            opened.add(asked.getArgument(1));
            int year = asked.<CaseOpening.Opening>getArgument(1).year();
            return Jinjiang.aCase("JJ-A01-2026-%04d".formatted(numbers.incrementAndGet()), year);
        });
        lenient().when(directory.responsible(any(), any(), any())).thenReturn(Optional.of(Jinjiang.AGENCY));
        lenient().when(cases.lock(any())).thenAnswer(asked -> Jinjiang.aCase(asked.getArgument(0)));
        lenient().when(cases.find(any())).thenAnswer(asked -> Optional.of(Jinjiang.aCase(asked.getArgument(0))));
        lenient()
                .when(cases.latest(any(), any()))
                .thenAnswer(asked -> Optional.ofNullable(submitted.get(asked.<String>getArgument(0))));
    }

    <T> T inAct(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    void inAct(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** Settles the year with the amount as stated, opening case {@link Jinjiang#CASE}. */
    Settlement settle(String stated) {
        return confirmed(FundData.settlement(stated));
    }

    /** Recorded by the agency and confirmed by the community. */
    Settlement confirmed(ObjectNode data) {
        Settlement proposed =
                inAct(() -> book.record(Jinjiang.AGENCY_CLERK, data)).settlement();
        return confirm(proposed).settlement();
    }

    Settlements.Recorded confirm(Settlement proposed) {
        return inAct(() -> decisions.confirm(Jinjiang.CHIEF_ACCOUNTANT, proposed.id()));
    }

    /** The plan as the next submitted version of the case. */
    void submit(String caseNumber, ObjectNode plan) {
        int version =
                submitted.containsKey(caseNumber) ? submitted.get(caseNumber).version() + 1 : 1;
        submitted.put(
                caseNumber,
                new CaseFiles.DataVersion(
                        caseNumber,
                        "case-data",
                        version,
                        plan,
                        "0".repeat(64),
                        Jinjiang.FINANCE_CLERK.personId(),
                        Instant.now(CLOCK)));
    }

    /** Settled with 1,000,000.00, the plan submitted, reserved and approved today. */
    void approvedPlan(String staffPay, String capacity, String hospital, String clinic) {
        settle("1000000.00");
        submit(Jinjiang.CASE, FundData.plan(staffPay, capacity, hospital, clinic));
        inAct(() -> reservations.reserve(Jinjiang.CASE));
        plans.approve(Jinjiang.CASE, Jinjiang.TODAY.minusDays(10));
    }

    Payment pay(ObjectNode data) {
        return inAct(
                () -> payments.record(Jinjiang.aCase(Jinjiang.CASE), PaymentData.read(data), Jinjiang.FINANCE_CLERK));
    }

    /** A voucher uploaded in the case. */
    UUID voucher(String caseNumber) {
        UUID id = UUID.randomUUID();
        var file = new Materials.Material(
                id,
                caseNumber,
                "voucher",
                "凭证.pdf",
                "application/pdf",
                1024,
                "0".repeat(64),
                UUID.randomUUID(),
                Instant.now(CLOCK));
        lenient().when(materials.ofCase(caseNumber)).thenReturn(List.of(file));
        return id;
    }

    String balance(AccountCode code) {
        return jdbc.sql("select balance from ledger_account where book = 'BUNDLE' and code = ?")
                .param(code.name())
                .query(String.class)
                .single();
    }

    static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    private static final class Shared {

        static final DataSource DATABASE = TestDatabase.with("fund");
    }
}
