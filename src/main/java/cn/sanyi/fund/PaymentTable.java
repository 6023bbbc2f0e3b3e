package cn.sanyi.fund;

import static cn.sanyi.fund.SettlementQueries.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Payments as stored; what was paid is never changed, only its reversal is added. */
@Repository
class PaymentTable {

    /** With the number its line has in the plan in force. */
    private static final String SELECT =
            """
            select p.*, coalesce(n.no, p.line_no) as line_now from payment p
            join plan_line l on l.case_number = p.case_number and l.plan_version = p.plan_version and l.no = p.line_no
            left join plan_line n on n.case_number = p.case_number and n.key = l.key and n.plan_version =
                (select max(a.version) from plan a where a.case_number = p.case_number and a.approved_on is not null)
            """;

    private final JdbcClient jdbc;

    PaymentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Payment payment, Scope scope, int planVersion) {
        jdbc.sql(
                        """
                insert into payment (id, case_number, community, year, plan_version, line_no, member, member_name, amount,
                    voucher_no, paid_on, material, remark, state, journal, recorded_by, recorded_by_name, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(payment.id())
                .param(payment.caseNumber())
                .param(scope.community())
                .param(scope.year())
                .param(planVersion)
                .param(payment.lineNo())
                .param(payment.member())
                .param(payment.memberName())
                .param(payment.amount().yuan())
                .param(payment.voucherNo())
                .param(payment.paidOn())
                .param(payment.material())
                .param(payment.remark())
                .param(payment.state().name())
                .param(payment.journal())
                .param(payment.recordedBy().person())
                .param(payment.recordedBy().name())
                .param(payment.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void requestReversal(UUID id, String reason, By by, Instant at) {
        jdbc.sql(
                        """
                update payment set state = 'REVERSAL_REQUESTED', reversal_reason = ?,
                    requested_by = ?, requested_by_name = ?, requested_at = ? where id = ?""")
                .param(reason)
                .param(by.person())
                .params(by.name(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void reverse(UUID id, UUID journal, By by, Instant at) {
        jdbc.sql(
                        """
                update payment set state = 'REVERSED', reversal_journal = ?,
                    confirmed_by = ?, confirmed_by_name = ?, confirmed_at = ? where id = ?""")
                .param(journal)
                .param(by.person())
                .params(by.name(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Oldest first. */
    List<Payment> ofCase(String caseNumber) {
        return jdbc.sql(SELECT + "where p.case_number = ? order by p.seq")
                .param(caseNumber)
                .query(PaymentTable::payment)
                .list();
    }

    /** Locks it until the transaction ends. */
    Optional<Payment> lock(String caseNumber, UUID id) {
        return jdbc.sql(SELECT + "where p.case_number = ? and p.id = ? for update of p")
                .params(caseNumber, id)
                .query(PaymentTable::payment)
                .optional();
    }

    /** The standing payment with the voucher; reversed ones have given their number back. */
    Optional<Payment> withVoucher(Scope scope, String voucherNo) {
        return jdbc.sql(SELECT + "where p.community = ? and p.year = ? and p.voucher_no = ? and p.state <> 'REVERSED'")
                .params(scope.community(), scope.year(), voucherNo)
                .query(PaymentTable::payment)
                .optional();
    }

    boolean hasOpenReversal(String caseNumber) {
        return ofCase(caseNumber).stream().anyMatch(payment -> payment.state() == Payment.State.REVERSAL_REQUESTED);
    }

    private static Payment payment(ResultSet row, int index) throws SQLException {
        return new Payment(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getInt("line_now"),
                row.getObject("member", UUID.class),
                row.getString("member_name"),
                money(row, "amount"),
                row.getString("voucher_no"),
                row.getObject("paid_on", LocalDate.class),
                row.getObject("material", UUID.class),
                row.getString("remark"),
                Payment.State.valueOf(row.getString("state")),
                row.getObject("journal", UUID.class),
                new By(row.getObject("recorded_by", UUID.class), row.getString("recorded_by_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("reversal_reason"),
                by(row, "requested_by"),
                by(row, "confirmed_by"),
                row.getObject("reversal_journal", UUID.class));
    }

    private static @Nullable By by(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : new By(person, row.getString(column + "_name"));
    }
}
