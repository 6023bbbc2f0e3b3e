package cn.sanyi.committee.web;

import cn.sanyi.committee.Convening.NewMeeting;
import cn.sanyi.platform.Problem;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as a client asks for it.
 *
 * @param beginsAt {@code HH:mm}; empty if not said
 * @param cases numbers in the order of the agenda
 * @param secretCases those of them to be voted on secretly; left out: as is usual in the place
 */
record MeetingRequest(
        @NotNull(message = "（会议日期）必须填写。") LocalDate meetingOn,
        @Nullable String beginsAt,
        @Nullable String place,
        @Nullable List<String> cases,
        @Nullable List<String> secretCases) {

    NewMeeting asked() {
        return new NewMeeting(
                meetingOn,
                time(),
                Objects.requireNonNullElse(place, ""),
                Objects.requireNonNullElse(cases, List.<String>of()).stream()
                        .filter(Objects::nonNull)
                        .toList(),
                secretCases);
    }

    private @Nullable LocalTime time() {
        if (beginsAt == null || beginsAt.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(beginsAt);
        } catch (DateTimeParseException unreadable) {
            String message = "“开始时间”须写成 09:00 的样子";
            throw Problem.refused(
                    "meeting-incomplete", message, List.of(new Problem.Field("beginsAt", "time", message)));
        }
    }
}
