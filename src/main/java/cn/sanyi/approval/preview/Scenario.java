package cn.sanyi.approval.preview;

import cn.sanyi.deadline.LimitSnapshot;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a simulation needs to know; it looks nothing up. Plain values that can be sent to another process.
 *
 * @param procedureKey key of the procedure, which is that of its main process
 * @param resources the whole release or draft: name to bytes
 * @param origin where it begins: the step that is being completed; null: at the start of the main process
 * @param facts what is established at the beginning, by name; a date as ISO instant
 * @param from the day on which the origin is completed
 * @param units who is responsible, by role and level ({@code HEALTH@own}); what is missing here nobody fills
 * @param limits of the place
 */
public record Scenario(
        String procedureKey,
        SortedMap<String, byte[]> resources,
        @Nullable Origin origin,
        Map<String, Object> facts,
        LocalDate from,
        Map<String, ResponsibleUnit> units,
        LimitSnapshot limits) {

    /** @param act code of the act that completes the step */
    public record Origin(String step, String act) {}

    public record ResponsibleUnit(String code, String name) {}

    /** The key under which {@link #units} holds who is responsible. */
    public static String seat(String role, String level) {
        return role + "@" + level;
    }
}
