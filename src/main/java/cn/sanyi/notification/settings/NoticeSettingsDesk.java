package cn.sanyi.notification.settings;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.delivery.Channel;
import cn.sanyi.notification.delivery.Lanes;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.ChangeRecord;
import cn.sanyi.organization.People;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own settings: what they are, and changing them. Each change stands in the record, the address masked. */
@Service
public class NoticeSettingsDesk {

    private final NoticeSettingsTable settings;
    private final Lanes lanes;
    private final RecordBook record;
    private final People people;
    private final Clock clock;

    NoticeSettingsDesk(NoticeSettingsTable settings, Lanes lanes, RecordBook record, People people, Clock clock) {
        this.settings = settings;
        this.lanes = lanes;
        this.record = record;
        this.people = people;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public NoticeSettings of(Actor actor) {
        return settings.of(actor.personId());
    }

    /**
     * What waits goes by the new settings: a digest that is no longer wanted comes as single mails now.
     *
     * @throws cn.sanyi.platform.Problem {@code mail-address}, {@code quiet-hours}, {@code digest-hour}, {@code notice-kind}
     */
    @Transactional
    public NoticeSettings save(Actor actor, WantedSettings wanted) {
        NoticeSettings after = wanted.checked();
        UUID person = actor.personId();
        settings.lock(person);
        NoticeSettings before = settings.of(person);
        if (!after.equals(before)) {
            settings.save(person, after);
            if (after.mailAddress() != null) {
                lanes.open(Channel.MAIL, person);
                lanes.replan(person, after.nextDigest(clock.instant(), clock.getZone()));
            }
            record.append(
                    "admin/" + Change.person(people.person(person)),
                    ChangeRecord.nameAndUnit(actor),
                    "设置通知",
                    Map.of("reason", "本人设置", "before", shown(before), "after", shown(after)));
        }
        return after;
    }

    private static Map<String, String> shown(NoticeSettings settings) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("mailAddress", MailAddress.masked(settings.mailAddress()));
        shown.put("mutedInApp", labels(settings.mutedInApp()));
        shown.put("mutedMail", labels(settings.mutedMail()));
        QuietHours quiet = settings.quiet();
        shown.put("quietHours", quiet == null ? "" : quiet.from() + "–" + quiet.to());
        shown.put("digestHour", settings.digestHour() == null ? "" : settings.digestHour() + ":00");
        return shown;
    }

    private static String labels(Set<NoticeKind> kinds) {
        return kinds.stream().sorted().map(NoticeKind::label).collect(Collectors.joining("、"));
    }
}
