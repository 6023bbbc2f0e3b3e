package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Problem;
import cn.sanyi.pricing.trial.TrialRegister.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed into the search of the register. */
@Component
public class RegisterSearch {

    private final Clock clock;

    RegisterSearch(Clock clock) {
        this.clock = clock;
    }

    /**
     * As an address writes it; what is empty or left out asks for everything.
     *
     * @param q part of code, name or hospital
     * @param state name of an {@link ItemState}
     * @param on the day of the price; today where it is left out
     * @param overdue whether only items whose report is overdue are asked for
     */
    public record Typed(
            @Nullable String q,
            @Nullable String place,
            @Nullable String hospital,
            @Nullable String state,
            @Nullable String on,
            @Nullable Boolean overdue) {}

    /** @throws Problem unreadable for a hospital, state or day that is none */
    public Query read(Typed typed) {
        return new Query(
                text(typed.q()),
                text(typed.place()),
                text(typed.hospital()).isEmpty() ? null : hospital(text(typed.hospital())),
                text(typed.state()).isEmpty() ? null : state(text(typed.state())),
                text(typed.on()).isEmpty() ? today() : day(text(typed.on())),
                Boolean.TRUE.equals(typed.overdue()));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @throws Problem unreadable for what is no day */
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw Problem.unreadable("bad-day", "日期写成 2026-11-22 这样。");
        }
    }

    private static UUID hospital(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw Problem.unreadable("bad-hospital", "没有这个医院。");
        }
    }

    private static ItemState state(String name) {
        return Arrays.stream(ItemState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.unreadable("bad-state", "没有这个状态。"));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
