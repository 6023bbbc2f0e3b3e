package cn.sanyi.fund;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Scores of the members of a community in a year, frozen with their source (得分快照). Never changed; a correction is the next
 * version.
 *
 * @param version from 1, per community and year
 * @param source the document the scores are taken from
 * @param sha256 over community, year, version, source, day and every member's figures
 * @param unit of the person who recorded it
 */
public record ScoreSnapshot(
        UUID id,
        UUID community,
        String communityCode,
        String communityName,
        String jurisdiction,
        int year,
        int version,
        String source,
        LocalDate asOf,
        String remark,
        List<Member> members,
        String sha256,
        By recordedBy,
        String unit,
        Instant recordedAt) {

    /** @param workload null where it was not recorded */
    public record Member(UUID member, String code, String name, BigDecimal score, @Nullable BigDecimal workload) {

        /** Figures without trailing zeros, so that the same one is always written the same. */
        public Member {
            score = plain(score);
            workload = workload == null ? null : plain(workload);
        }

        /** The weight by the method; empty where the workload it takes is missing. */
        Optional<BigDecimal> weight(ShareMethod method) {
            if (method != ShareMethod.SCORE_WORKLOAD) {
                return Optional.of(score);
            }
            return Optional.ofNullable(workload).map(work -> plain(score.multiply(work)));
        }
    }

    /** 100.00 as 100, not as 1E+2. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** E.g. {@code 2025年度第2版（晋卫健〔2026〕12号，截至2026-03-31）}. */
    public String label() {
        return "%d年度第%d版（%s，截至%s）".formatted(year, version, source, asOf);
    }
}
