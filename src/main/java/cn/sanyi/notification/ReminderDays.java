package cn.sanyi.notification;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** How many days before the end of a limit somebody is reminded: parameter {@code reminder.days}, e.g. {@code 30,15,7,3}. */
@Component
class ReminderDays {

    private static final String KEY = "reminder.days";

    private final Parameters parameters;
    private final Jurisdictions jurisdictions;

    ReminderDays(Parameters parameters, Jurisdictions jurisdictions) {
        this.parameters = parameters;
        this.jurisdictions = jurisdictions;
    }

    /** Empty if the place gives none. @throws NumberFormatException if the parameter is not a list of whole numbers */
    SortedSet<Integer> in(String jurisdiction, LocalDate on) {
        var days = new TreeSet<Integer>();
        parameters.find(KEY, jurisdiction, on).map(Parameter::value).ifPresent(value -> {
            for (String threshold : value.split(",")) {
                days.add(Integer.valueOf(threshold.strip()));
            }
        });
        return days;
    }

    /** The longest of any place; -1 if there is none. */
    int longest(LocalDate on) {
        return jurisdictions.all().stream()
                .map(Jurisdiction::code)
                .flatMap(place -> in(place, on).stream())
                .max(Integer::compare)
                .orElse(-1);
    }
}
