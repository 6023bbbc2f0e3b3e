package cn.sanyi.audit;

import cn.sanyi.audit.RecordBook.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.transaction.support.TransactionOperations;

/** Anchors in the table first; whatever the file lacks afterwards, also from a node that died in between, is appended. */
class JdbcRecordAnchors implements RecordAnchors {

    private final AnchorTable table;
    private final AnchorFile file;
    private final RecordBook book;
    private final TransactionOperations transaction;
    private final Clock clock;

    JdbcRecordAnchors(
            AnchorTable table, AnchorFile file, RecordBook book, TransactionOperations transaction, Clock clock) {
        this.table = table;
        this.file = file;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Anchor anchor() {
        Anchor anchor = Objects.requireNonNull(transaction.execute(status -> insertNext()));
        transaction.executeWithoutResult(status -> appendMissing());
        return anchor;
    }

    private Anchor insertNext() {
        table.lock();
        var last = table.last();
        var heads = table.currentHeads();
        var known = new HashSet<>(table.anchoredHeads());
        var moved = heads.stream().filter(head -> !known.contains(head)).toList();
        long seq = last.map(Anchor::seq).orElse(0L) + 1;
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String digest = Hashes.heads(heads);
        String previous = last.map(Anchor::hash).orElse(Hashes.NOTHING);
        var unhashed = new Anchor(seq, at, heads.size(), digest, moved, previous, "");
        var anchor = new Anchor(seq, at, heads.size(), digest, moved, previous, Hashes.anchor(unhashed));
        table.insert(anchor);
        return anchor;
    }

    private void appendMissing() {
        table.lock();
        var outside = file.read();
        var inside = table.after(0);
        long disagreement = disagreement(inside, outside);
        if (disagreement > 0) {
            throw new IllegalStateException("The anchor file disagrees with the database from anchor " + disagreement
                    + " on: one of them was tampered with");
        }
        file.append(inside.subList(outside.size(), inside.size()));
    }

    /** The first anchor of the file that the database does not have like this; 0 if there is none. */
    private static long disagreement(List<Anchor> inside, List<Anchor> outside) {
        for (int i = 0; i < outside.size(); i++) {
            if (i >= inside.size()
                    || !inside.get(i).hash().equals(outside.get(i).hash())) {
                return i + 1L;
            }
        }
        return 0;
    }

    @Override
    public Verification verifyAnchors() {
        var inside = table.after(0);
        var verification = AnchorCheck.check(inside);
        long disagreement = disagreement(inside, file.read());
        if (verification.whole() && disagreement > 0) {
            return new Verification(
                    AnchorCheck.CHAIN, inside.size(), disagreement, "第 %d 个锚点与库外的锚文件不符".formatted(disagreement));
        }
        return verification;
    }

    @Override
    public List<Verification> broken() {
        var chains = new TreeSet<String>();
        table.currentHeads().forEach(head -> chains.add(head.chain()));
        table.anchoredHeads().forEach(head -> chains.add(head.chain()));
        return chains.stream()
                .map(book::verify)
                .filter(verification -> !verification.whole())
                .toList();
    }
}
