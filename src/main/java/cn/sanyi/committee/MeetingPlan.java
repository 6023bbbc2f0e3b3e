package cn.sanyi.committee;

import cn.sanyi.organization.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A meeting as it is being convened. @param items in the order of the agenda */
record MeetingPlan(
        Unit committee,
        Unit office,
        LocalDate on,
        @Nullable LocalTime beginsAt,
        String place,
        String agenda,
        List<Item> items) {

    record Item(String caseNumber, boolean secret) {}
}
