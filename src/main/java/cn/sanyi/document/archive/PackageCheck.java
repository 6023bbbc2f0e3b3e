package cn.sanyi.document.archive;

import cn.sanyi.audit.RecordBook.Verification;
import cn.sanyi.audit.RecordProof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Verifies a package with nothing of the system running: layout, lists, XML, the record's chain, and what refers to what. */
public final class PackageCheck {

    private PackageCheck() {}

    /**
     * What was found.
     *
     * @param caseNumber empty if that cannot be told
     * @param files how many there are
     * @param faults one line each, naming the file; empty if the package is whole
     * @param record what the record's chain says; empty if it could not be looked at
     */
    public record Result(String caseNumber, int files, List<String> faults, String record) {
        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    /**
     * @param anchorFile the anchors outside the database; null if there are none at hand
     * @throws IOException if the file cannot be read at all
     */
    public static Result check(Path file, @Nullable Path anchorFile) throws IOException {
        try (var zip = new ZipReader(file)) {
            return check(new OpenedPackage(zip), anchorFile);
        } catch (ZipReader.Damaged damaged) {
            return new Result("", 0, List.of(String.valueOf(damaged.getMessage())), "");
        }
    }

    private static Result check(OpenedPackage bag, @Nullable Path anchorFile) throws IOException {
        Findings findings = new Findings();
        new BagCheck(bag, findings).run();
        String record = "";
        if (findings.none()) {
            record = inside(bag, anchorFile, findings);
        }
        List<String> faults = findings.all().stream()
                .map(fault -> fault.file() + "：" + fault.message())
                .toList();
        return new Result(bag.top(), bag.entries().size(), faults, record);
    }

    /** Behind sound lists: somebody may have written the lists anew. */
    private static String inside(OpenedPackage bag, @Nullable Path anchorFile, Findings findings) {
        String record = "";
        try {
            new XmlCheck(bag, findings).run();
            Verification chain = RecordProof.verify(
                    bag.text(Bag.PAYLOAD + RecordPart.RECORD), bag.text(Bag.PAYLOAD + RecordPart.ANCHORS), anchorFile);
            record = chain.message();
            if (!chain.whole()) {
                findings.add(Bag.PAYLOAD + RecordPart.RECORD, chain.message());
            }
            new ReferenceCheck(bag, findings).run();
        } catch (IOException | JacksonException | IllegalArgumentException unreadable) {
            findings.add("data", "无法读取：" + unreadable.getMessage());
        }
        return record;
    }
}
