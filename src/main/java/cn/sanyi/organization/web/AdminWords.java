package cn.sanyi.organization.web;

import cn.sanyi.organization.UnitClosureGuard;
import cn.sanyi.organization.UnitRole;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Small words that the pages of administrators need. */
@Component("adminWords")
class AdminWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    AdminWords(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    public String role(String role) {
        return UnitRole.label(role);
    }

    public boolean refuses(List<UnitClosureGuard.Finding> findings) {
        return findings.stream().anyMatch(UnitClosureGuard.Finding::refuses);
    }
}
