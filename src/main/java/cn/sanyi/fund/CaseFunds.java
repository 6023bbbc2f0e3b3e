package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The money of a case, as the case page shows it. Who may see it is the caller's question. */
public interface CaseFunds {

    /** Empty if the case has no settlement. */
    Optional<Funds> of(String caseNumber);

    /** Payments of the case, oldest first. */
    List<Payment> payments(String caseNumber);

    /**
     * @param settlement what the money comes from
     * @param planVersion data version of the plan the money is reserved for; null while none is
     * @param approvedOn day from which payments may be dated; null before approval
     * @param toAmend distributable minus plan in force, where a revised settlement asks for an amendment; else null
     * @param lines of the plan in force, empty while none is
     */
    record Funds(
            Settlement settlement,
            @Nullable Integer planVersion,
            @Nullable LocalDate approvedOn,
            List<Account> accounts,
            List<Journal> journals,
            List<Line> lines,
            List<Share> shares,
            List<Payment> payments,
            @Nullable Money toAmend) {}

    /** @param balance debit minus credit */
    record Account(Book book, AccountCode code, Money balance) {}

    /** @param reverses the journal this one undoes; null for all but reversals */
    record Journal(
            UUID id,
            JournalKind kind,
            Book book,
            Money amount,
            Instant at,
            By by,
            String memo,
            @Nullable UUID reverses) {}

    /** A usage line of the plan and how far it is carried out. */
    record Line(
            int no,
            UsageType usage,
            String purpose,
            @Nullable String payrollApprovalNo,
            Money planned,
            Money paid,
            Money remaining) {}

    /** A member institution's share and how much of it has been paid to it. */
    record Share(UUID member, String memberCode, String memberName, Money planned, Money paid, Money remaining) {}
}
