package cn.sanyi.publicity;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where units can be reached, as the guide shows it; administrators fill it in. */
@Service
public class UnitContacts {

    private static final int PHONE = 60;
    private static final int LINE = 120;

    private final JdbcClient jdbc;
    private final Directory directory;
    private final RecordBook record;
    private final Clock clock;

    UnitContacts(JdbcClient jdbc, Directory directory, RecordBook record, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.record = record;
        this.clock = clock;
    }

    /** Each may be empty. */
    public record Contact(String phone, String address, String hours) {

        public boolean isEmpty() {
            return phone.isEmpty() && address.isEmpty() && hours.isEmpty();
        }
    }

    public Optional<Contact> of(String unitCode) {
        return Optional.ofNullable(all().get(unitCode)).filter(contact -> !contact.isEmpty());
    }

    /** By code of the unit. */
    public Map<String, Contact> all() {
        return jdbc
                .sql("select unit_code, phone, address, hours from unit_contact")
                .query((row, index) ->
                        Map.entry(row.getString(1), new Contact(row.getString(2), row.getString(3), row.getString(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws Problem if there is no such unit, or something is too long */
    @Transactional
    public void change(Actor actor, String unitCode, Contact contact) {
        if (directory.unitByCode(unitCode).isEmpty()) {
            throw Problem.notFound("unknown-unit", "没有这个单位。");
        }
        if (contact.phone().length() > PHONE
                || contact.address().length() > LINE
                || contact.hours().length() > LINE) {
            throw Problem.refused("contact-too-long", "电话最多 60 个字，地址、办理时间最多 120 个字。");
        }
        jdbc.sql("insert into unit_contact (unit_code, phone, address, hours, updated_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (unit_code) do update set phone = excluded.phone, address = excluded.address,"
                        + " hours = excluded.hours, updated_at = excluded.updated_at")
                .params(unitCode, contact.phone(), contact.address(), contact.hours(), OffsetDateTime.now(clock))
                .update();
        record.append(
                "admin/unit-contacts",
                actor.name(),
                "unit-contact-changed",
                Map.of(
                        "unit",
                        unitCode,
                        "phone",
                        contact.phone(),
                        "address",
                        contact.address(),
                        "hours",
                        contact.hours()));
    }
}
