package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a module adds to the archive package of a case: one bean per module that keeps something of a case. Asked after the
 * closing, in a transaction that only reads. The same case gives the same items.
 */
public interface ArchiveContribution {

    /** @throws NotYet while something that belongs in is still being made; the package is tried again */
    List<Item> items(CaseFile caseFile);

    /** Something that belongs into the package is not there yet; the message says what, in Chinese. */
    final class NotYet extends RuntimeException {
        public NotYet(String message) {
            super(message);
        }
    }

    /** Opened twice, each time from the beginning. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * A file of the package.
     *
     * @param path below {@code data/}, in ASCII, e.g. {@code funds/ledger.json}; each module has a folder of its own
     * @param title what it is, for people
     * @param sha256 what the content must have, as noted when it came; null if nothing was noted
     */
    record Item(String path, String title, Content content, @Nullable String sha256) {

        public static Item text(String path, String title, String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Item(path, title, () -> new ByteArrayInputStream(bytes), null);
        }
    }
}
