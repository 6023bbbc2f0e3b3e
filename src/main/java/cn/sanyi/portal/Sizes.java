package cn.sanyi.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** Sizes of files as the upload shows them, e.g. {@code 1.5 KB}. */
@Component
final class Sizes {

    private static final long KB = 1024;

    public String text(long bytes) {
        if (bytes < KB) {
            return bytes + " B";
        }
        return bytes < KB * KB ? tenths(bytes, KB) + " KB" : tenths(bytes, KB * KB) + " MB";
    }

    private static String tenths(long bytes, long unit) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
