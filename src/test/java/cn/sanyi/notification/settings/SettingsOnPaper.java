package cn.sanyi.notification.settings;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.delivery.Outboxes;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.People;
import cn.sanyi.organization.Person;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settings of people who exist in a directory on paper only. */
public final class SettingsOnPaper {

    private static final List<String> ALL =
            Arrays.stream(NoticeKind.values()).map(NoticeKind::name).toList();

    private final RecordBook record = mock(RecordBook.class);
    private final NoticeSettingsTable table;
    private final NoticeSettingsDesk desk;

    public SettingsOnPaper(Outboxes outboxes) {
        People people = mock(People.class);
        when(people.person(any(UUID.class))).thenReturn(mock(Person.class));
        table = new NoticeSettingsTable(outboxes.jdbc, outboxes.clock);
        desk = new NoticeSettingsDesk(table, outboxes.lanes, record, people, outboxes.clock);
    }

    public NoticeSettingsTable table() {
        return table;
    }

    /** Wants every kind everywhere. */
    public void save(Actor who, String address, @Nullable String from, @Nullable String to, @Nullable String digest) {
        desk.save(who, new WantedSettings(address, ALL, ALL, from, to, digest));
    }
}
