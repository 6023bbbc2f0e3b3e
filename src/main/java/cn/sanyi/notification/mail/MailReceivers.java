package cn.sanyi.notification.mail;

import cn.sanyi.notification.NoticeOutbox.Written;
import cn.sanyi.notification.delivery.Receivers;
import cn.sanyi.notification.settings.NoticeSettings;
import cn.sanyi.notification.settings.NoticeSettingsTable;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets a notice by mail: the person, or whoever handles for the unit today, if they gave an address and want that kind. */
@Component
class MailReceivers implements Receivers {

    private final MailServer server;
    private final NoticeSettingsTable settings;
    private final Directory directory;
    private final Clock clock;

    MailReceivers(MailServer server, NoticeSettingsTable settings, Directory directory, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<Addressed> of(List<Written> notices) {
        if (!server.isConfigured() || !settings.anybodyWantsMail()) {
            return List.of();
        }
        Map<UUID, List<UUID>> handlers = handlers(notices);
        Set<UUID> persons = Stream.concat(
                        notices.stream().map(Written::person).filter(Objects::nonNull),
                        handlers.values().stream().flatMap(Collection::stream))
                .collect(Collectors.toSet());
        Map<UUID, NoticeSettings> wanting = settings.withMail(persons);
        return notices.stream()
                .flatMap(notice -> people(notice, handlers).flatMap(person -> addressed(notice, person, wanting)))
                .toList();
    }

    private Map<UUID, List<UUID>> handlers(List<Written> notices) {
        Map<UUID, List<UUID>> handlers = new HashMap<>();
        LocalDate today = LocalDate.now(clock);
        notices.stream()
                .map(Written::unit)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(unit -> handlers.put(
                        unit,
                        directory.holders(unit, PostKind.handling(), today).stream()
                                .map(Actor::personId)
                                .distinct()
                                .toList()));
        return handlers;
    }

    private static Stream<UUID> people(Written notice, Map<UUID, List<UUID>> handlers) {
        return notice.person() == null
                ? handlers.getOrDefault(notice.unit(), List.of()).stream()
                : Stream.of(notice.person());
    }

    private Stream<Addressed> addressed(Written notice, UUID person, Map<UUID, NoticeSettings> wanting) {
        NoticeSettings wanted = wanting.get(person);
        if (wanted == null || !wanted.mails(notice.kind())) {
            return Stream.empty();
        }
        Instant now = clock.instant();
        Instant digest = wanted.nextDigest(now, clock.getZone());
        return Stream.of(new Addressed(notice.id(), person, digest == null ? now : digest, digest != null));
    }
}
