package cn.sanyi.pricing.trial;

import cn.sanyi.approval.ReplyNumbers;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class RegisterDesk implements TrialRegister {

    private static final int MOST_IN_A_FILE = 5000;

    private final RegisterQueries queries;
    private final ItemTable items;
    private final PriceTable prices;
    private final CaseAccess access;
    private final ReplyNumbers replies;
    private final Clock clock;

    RegisterDesk(
            RegisterQueries queries,
            ItemTable items,
            PriceTable prices,
            CaseAccess access,
            ReplyNumbers replies,
            Clock clock) {
        this.queries = queries;
        this.items = items;
        this.prices = prices;
        this.access = access;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public Found page(Query query, int page) {
        List<Line> lines = queries.lines(query, LocalDate.now(clock), (Math.max(1, page) - 1) * PAGE, PAGE + 1);
        return new Found(lines.stream().limit(PAGE).toList(), lines.size() > PAGE);
    }

    @Override
    public List<Line> all(Query query) {
        return queries.lines(query, LocalDate.now(clock), 0, MOST_IN_A_FILE);
    }

    @Override
    public List<Hospital> hospitals() {
        return queries.hospitals();
    }

    @Override
    public Optional<TrialItem> ofCase(String caseNumber) {
        return items.ofCase(caseNumber);
    }

    @Override
    public TrialItem item(String code) {
        return items.ofCode(code).orElseThrow(() -> Problem.notFound("unknown-item", "没有编号为 " + code + " 的项目。"));
    }

    @Override
    public Entry entry(Actor actor, String code) {
        TrialItem item = item(code);
        List<PriceFiling> filings = prices.filings(item.id());
        boolean sees = access.sees(actor, item.caseNumber());
        return new Entry(
                item,
                prices.prices(item.id()),
                sees
                        ? filings
                        : filings.stream().map(RegisterDesk::withoutCosts).toList(),
                items.events(item.id()),
                replies.of(item.caseNumber()).orElse(null));
    }

    private static PriceFiling withoutCosts(PriceFiling filing) {
        return new PriceFiling(
                filing.id(),
                filing.item(),
                filing.seq(),
                filing.hospital(),
                filing.amount(),
                filing.mode(),
                filing.insured(),
                filing.category(),
                null,
                filing.reason(),
                filing.rule(),
                filing.from(),
                filing.filedBy(),
                filing.filedByName(),
                filing.filedAt(),
                List.of());
    }

    @Override
    public Entry publicEntry(String code) {
        TrialItem item = item(code);
        return new Entry(
                item,
                prices.prices(item.id()),
                List.of(),
                items.events(item.id()),
                replies.of(item.caseNumber()).orElse(null));
    }

    @Override
    public Optional<Price> priceOn(String code, LocalDate day) {
        return prices.prices(item(code).id()).stream()
                .filter(price -> price.holdsOn(day))
                .findFirst();
    }
}
