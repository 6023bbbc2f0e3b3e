package cn.sanyi.jurisdiction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Parameters by place and day. The nearest place upward that has the key on that day wins. */
public interface Parameters {

    /** Empty if no row holds, or the row that holds says "none". */
    Optional<Parameter> find(String key, String jurisdiction, LocalDate on);

    /** As {@link #find(String, String, LocalDate)} for several keys at once; what has no value is left out. */
    default Map<String, Parameter> find(Collection<String> keys, String jurisdiction, LocalDate on) {
        return keys.stream()
                .flatMap(key -> find(key, jurisdiction, on).stream())
                .collect(Collectors.toMap(Parameter::key, parameter -> parameter));
    }
}
