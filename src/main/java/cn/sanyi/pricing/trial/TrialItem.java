package cn.sanyi.pricing.trial;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new service item that was approved for a trial (试行项目). What was approved never changes; only what becomes of it does.
 *
 * @param place code of the place whose authority decided
 * @param code its number in that place, without gap, e.g. {@code QZ-XZ-0001}
 * @param connotation 项目内涵, @param exclusions 除外内容, @param unit 计价单位, @param unitNotes 计价说明
 * @param trialFrom the day of approval, itself not counted
 * @param trialUntil last day of the trial
 * @param endedOn last day with a price; null while it is in trial or formal
 * @param extensions how often the trial was extended
 * @param mergedInto the item it became part of; null unless merged
 */
public record TrialItem(
        UUID id,
        String caseNumber,
        String place,
        String code,
        UUID hospital,
        String hospitalName,
        String name,
        String connotation,
        String exclusions,
        String unit,
        String unitNotes,
        LocalDate trialFrom,
        LocalDate trialUntil,
        @Nullable LocalDate endedOn,
        ItemState state,
        int extensions,
        @Nullable String mergedInto) {

    /** Whether the trial lasts on the day; the last day counts until 24:00, whenever the end is entered. */
    public boolean isInTrial(LocalDate day) {
        return state == ItemState.TRIAL && !day.isAfter(trialUntil);
    }
}
