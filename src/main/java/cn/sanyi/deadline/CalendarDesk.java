package cn.sanyi.deadline;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.deadline.CalendarImport.State;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import cn.sanyi.settings.Administrators;
import cn.sanyi.settings.Reasons;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A year's calendar is brought by one administrator and taken by another, who sees before what it does to running clocks. */
@Service
public class CalendarDesk {

    private static final String CHAIN = "admin/calendar";
    private static final int LONGEST_SOURCE = 400;
    private static final int YEARS_AHEAD = 2;

    private final CalendarImportTable table;
    private final CalendarTable calendars;
    private final Recounting recounting;
    private final List<RecountFollower> followers;
    private final RecordBook record;
    private final Clock time;

    CalendarDesk(
            CalendarImportTable table,
            CalendarTable calendars,
            Recounting recounting,
            List<RecountFollower> followers,
            RecordBook record,
            Clock time) {
        this.table = table;
        this.calendars = calendars;
        this.recounting = recounting;
        this.followers = List.copyOf(followers);
        this.record = record;
        this.time = time;
    }

    /** @param status {@code PUBLISHED} or {@code PROVISIONAL} */
    public record YearLine(int year, String status, String source, int holidays, int makeUpDays) {}

    public List<YearLine> years(Actor actor) {
        Administrators.require(actor);
        return calendars.years();
    }

    public List<CalendarImport> imports(Actor actor) {
        Administrators.require(actor);
        return table.all();
    }

    /** @throws Problem {@code calendar-…}, {@code excel-…}, {@code reason-length}; 409 {@code calendar-waiting} */
    @Transactional
    public UUID bring(Actor actor, Bringing bringing, String fileName, byte[] content) {
        Administrators.require(actor);
        int year = year(bringing.year());
        String source = source(bringing.source());
        String reason = Reasons.required(bringing.reason());
        CalendarDraft draft = CalendarFile.read(year, fileName, content);
        CalendarCheck.check(draft);
        var calendar = new CalendarImport(
                UUID.randomUUID(),
                year,
                source,
                fileName.length() > 200 ? fileName.substring(fileName.length() - 200) : fileName,
                Sha256.of(content),
                draft.special(),
                draft.workingDays(),
                reason,
                State.PROPOSED,
                actor.personId(),
                Administrators.signature(actor),
                time.instant(),
                null,
                null,
                null);
        if (!table.insert(calendar)) {
            throw Problem.conflict("calendar-waiting", "%d 年已有一份日历待确认，请先处理那一份。".formatted(year));
        }
        note(actor, "导入日历", calendar, reason, 0);
        return calendar.id();
    }

    /** @param source the notice it rests on; @param reason why it is imported, for the record */
    public record Bringing(@Nullable Integer year, @Nullable String source, @Nullable String reason) {}

    /** Years whose calendar may be brought; what is past stays as it was counted. */
    public Years acceptable() {
        int now = LocalDate.now(time).getYear();
        return new Years(now, now + YEARS_AHEAD);
    }

    public record Years(int first, int last) {}

    private int year(@Nullable Integer year) {
        Years years = acceptable();
        if (year == null || year > years.last()) {
            throw refused("year", "calendar-year", "请填写年份，不晚于 %d 年。".formatted(years.last()));
        }
        if (year < years.first()) {
            throw refused("year", "calendar-past-year", "%d 年已经过去：已经办结的时限按当时的日历，不能倒改。".formatted(year));
        }
        return year;
    }

    private static String source(@Nullable String typed) {
        String source = typed == null ? "" : typed.strip();
        if (source.length() < 5 || source.length() > LONGEST_SOURCE) {
            throw refused("source", "calendar-source", "出处须为 5 至 %d 个字，写明通知名称或文号。".formatted(LONGEST_SOURCE));
        }
        return source;
    }

    private static Problem refused(String field, String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }

    /** @param moves what it would do, or has done; @param paused clocks that will count by it when they go on */
    public record Preview(CalendarImport calendar, List<Recounting.Move> moves, int paused, boolean mayTake) {}

    public Preview preview(Actor actor, UUID id) {
        Administrators.require(actor);
        CalendarImport calendar = table.find(id).orElseThrow(CalendarDesk::unknown);
        boolean open = calendar.state() == State.PROPOSED;
        return new Preview(
                calendar,
                open ? recounting.moves(calendar) : table.moves(id),
                open ? recounting.paused() : 0,
                open && !calendar.proposedBy().equals(actor.personId()));
    }

    /** @throws Problem 403 {@code four-eyes}, 409 {@code calendar-decided}, 422 {@code calendar-past-year} */
    @Transactional
    public void take(Actor actor, UUID id) {
        CalendarImport calendar = open(actor, id);
        if (calendar.proposedBy().equals(actor.personId())) {
            throw Problem.forbidden("four-eyes", "日历须由另一名管理员确认，导入人不能确认自己导入的日历。");
        }
        year(calendar.year());
        var concerned = recounting.moves(calendar).stream()
                .map(Recounting.Move::caseNumber)
                .collect(Collectors.toCollection(TreeSet::new));
        followers.forEach(follower -> follower.before(concerned));
        table.decide(id, State.TAKEN, actor.personId(), Administrators.signature(actor), time.instant(), "确认采用");
        List<Recounting.Move> moves = recounting.moves(calendar);
        table.take(calendar);
        moves.forEach(move -> move(actor, calendar, move));
        note(actor, "采用日历", calendar, "确认采用", moves.size());
    }

    private void move(Actor actor, CalendarImport calendar, Recounting.Move move) {
        var moved = recounting.apply(move);
        table.recounted(move.clock(), calendar.id(), move, time.instant());
        String why = "采用 %d 年日历（%s）".formatted(calendar.year(), calendar.source());
        followers.forEach(follower -> follower.moved(moved, move.before(), Administrators.signature(actor), why));
    }

    @Transactional
    public void reject(Actor actor, UUID id, @Nullable String typed) {
        CalendarImport calendar = open(actor, id);
        String reason = Reasons.required(typed);
        table.decide(id, State.REJECTED, actor.personId(), Administrators.signature(actor), time.instant(), reason);
        note(actor, "不采用日历", calendar, reason, 0);
    }

    public byte[] template(Actor actor, int year) {
        Administrators.require(actor);
        return CalendarFile.template(year(year));
    }

    private CalendarImport open(Actor actor, UUID id) {
        Administrators.require(actor);
        CalendarImport calendar = table.lock(id).orElseThrow(CalendarDesk::unknown);
        if (calendar.state() != State.PROPOSED) {
            throw Problem.conflict("calendar-decided", "这份日历" + calendar.state().label() + "，不能再处理。");
        }
        return calendar;
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-calendar", "没有这份日历。");
    }

    private void note(Actor actor, String action, CalendarImport calendar, String reason, int moved) {
        record.append(
                CHAIN,
                Administrators.signature(actor),
                action,
                Map.of(
                        "import",
                        calendar.id().toString(),
                        "year",
                        calendar.year(),
                        "source",
                        calendar.source(),
                        "sha256",
                        calendar.sha256(),
                        "workingDays",
                        calendar.workingDays(),
                        "moved",
                        moved,
                        "reason",
                        reason));
    }
}
