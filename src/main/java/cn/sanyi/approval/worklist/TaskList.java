package cn.sanyi.approval.worklist;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.deadline.Clocks.Colour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The task list (待办): what waits for a person or the units they handle for, grouped by urgency. */
public interface TaskList {

    /** Groups in the order they are shown: {@code SEVERELY_OVERDUE, OVERDUE, NEAR, NORMAL}. */
    List<Colour> GROUPS = List.of(Colour.SEVERELY_OVERDUE, Colour.OVERDUE, Colour.NEAR, Colour.NORMAL);

    /**
     * @param group only this group; null: all
     * @param text part of case number, title, applicant or step, as typed; null: all
     * @param after cursor of the row to continue behind; null: from the start
     */
    record Query(@Nullable Colour group, @Nullable String text, @Nullable String after) {}

    /**
     * @param dueOn last day, null if no limit runs
     * @param daysLeft negative when past; null without limit
     * @param urged how often somebody asked for it to be dealt with
     * @param standsInFor name of whom the person would act for; null where the item is their own
     * @param acts codes of the step's acts on it
     * @param fallback why nobody responsible can do it, so that it fell to this person; null for most
     * @param toAssign whether nobody responsible can do it, so that it waits to be assigned to somebody
     * @param askedBy who asked for it, as signed; null for a step's own
     */
    record Row(
            UUID id,
            String caseNumber,
            String title,
            String applicant,
            String step,
            String stepKey,
            UUID unit,
            @Nullable LocalDate dueOn,
            @Nullable Integer daysLeft,
            Colour lamp,
            Instant openedAt,
            @Nullable String standsInFor,
            @Nullable String fallback,
            List<String> acts,
            WorkItem.Kind kind,
            @Nullable String askedBy,
            int urged,
            boolean toAssign) {}

    /** @param next cursor for what follows, null at the end; @param counts open items by group, exact up to 999, 1000 means more */
    record Page(List<Row> rows, Map<Colour, Integer> counts, @Nullable String next) {}

    Page find(cn.sanyi.organization.Actor actor, Query query);
}
