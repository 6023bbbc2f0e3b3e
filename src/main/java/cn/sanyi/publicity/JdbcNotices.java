package cn.sanyi.publicity;

import cn.sanyi.platform.PersonalData;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads notices; what leaves here for everybody has gone through the mask. */
@Service("publicNotices")
class JdbcNotices implements Notices {

    private final PublicNoticeStore notices;
    private final ObjectionStore objections;
    private final Clock clock;

    JdbcNotices(PublicNoticeStore notices, ObjectionStore objections, Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.clock = clock;
    }

    @Override
    public Page page(Query query, int page) {
        int from = (Math.max(1, Math.min(page, 10_000)) - 1) * PAGE;
        List<PublicNotice> found = notices.shown(query, today(), from, PAGE + 1);
        return new Page(
                found.stream()
                        .limit(PAGE)
                        .map(JdbcNotices::masked)
                        .map(this::shown)
                        .toList(),
                found.size() > PAGE);
    }

    @Override
    public Optional<Shown> find(UUID id) {
        return notices.find(id)
                .filter(notice -> notice.isShown(today()))
                .map(JdbcNotices::masked)
                .map(this::shown);
    }

    @Override
    public List<Shown> ofCase(String caseNumber) {
        return notices.ofCase(caseNumber).stream().map(this::shown).toList();
    }

    private Shown shown(PublicNotice notice) {
        return new Shown(notice, objections.count(notice.id()), notice.takesObjections(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static PublicNotice masked(PublicNotice notice) {
        return new PublicNotice(
                notice.id(),
                notice.caseNumber(),
                notice.run(),
                notice.jurisdiction(),
                notice.unit(),
                notice.unitName(),
                PersonalData.mask(notice.subject()),
                PersonalData.mask(notice.body()),
                notice.document(),
                notice.opensOn(),
                notice.closesOn(),
                notice.state(),
                "",
                notice.publishedAt(),
                notice.endedAt(),
                mask(notice.result()),
                null);
    }

    private static @Nullable String mask(@Nullable String text) {
        return text == null ? null : PersonalData.mask(text);
    }
}
