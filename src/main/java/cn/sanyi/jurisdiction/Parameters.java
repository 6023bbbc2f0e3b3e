package cn.sanyi.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;

/** Parameters by place and day. The nearest place upward that has the key on that day wins. */
public interface Parameters {

    /** Empty if no row holds, or the row that holds says "none". */
    Optional<Parameter> find(String key, String jurisdiction, LocalDate on);
}
