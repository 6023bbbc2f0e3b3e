package cn.sanyi.committee;

import cn.sanyi.approval.OfficialPapers;
import cn.sanyi.approval.OfficialPapers.Block;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes (会议纪要) of a meeting.
 *
 * @param blocks what they say; once signed, as signed
 * @param remarks what the office has added
 * @param digest tells one text from another; who signs names the one that was read
 * @param drafting null while the office has not drafted them
 * @param signature null until signed
 * @param file null until rendered
 */
public record Minutes(
        UUID meeting,
        String title,
        List<Block> blocks,
        String remarks,
        String digest,
        @Nullable Drafting drafting,
        @Nullable Signature signature,
        OfficialPapers.@Nullable File file) {

    public record Drafting(UUID by, String name, Instant at) {}

    /** @param number e.g. {@code 晋医管纪要〔2026〕1号} */
    public record Signature(UUID by, String name, Instant at, String number) {}
}
