package cn.sanyi.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Papers a unit issues that belong to no single case, such as minutes (会议纪要): numbered, laid out, kept as issued. The
 * module that has something to say decides what it says; this one gives it its number and its form.
 */
public interface OfficialPapers {

    /**
     * A paper to issue.
     *
     * @param id identity of the paper; issuing the same twice is an error
     * @param issuer the unit whose number it takes
     * @param series word of the number's series behind the unit's own, e.g. {@code 纪要}
     * @param office the unit that drafted it
     */
    record Paper(
            UUID id,
            UUID issuer,
            String series,
            String office,
            String title,
            List<Block> blocks,
            String signer,
            Instant signedAt) {}

    /**
     * A part of the text.
     *
     * @param heading empty if it has none
     * @param paragraphs in their order, plain text
     */
    record Block(String heading, List<String> paragraphs) {}

    /** @param size in bytes */
    record File(String name, String sha256, int size) {}

    /**
     * Takes the next number of the issuer's series in the caller's transaction and asks for the document.
     *
     * @return the number, e.g. {@code 晋医管纪要〔2026〕1号}
     * @throws cn.sanyi.platform.Problem if the unit has no 机关代字
     */
    String issue(Paper paper);

    /** Empty until it is rendered, shortly after the commit. */
    Optional<File> file(UUID id);

    /** The bytes. @throws cn.sanyi.platform.Problem 409 while they are not there yet */
    byte[] content(UUID id);
}
