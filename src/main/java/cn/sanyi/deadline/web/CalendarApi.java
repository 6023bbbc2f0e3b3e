package cn.sanyi.deadline.web;

import cn.sanyi.deadline.CalendarDesk;
import cn.sanyi.deadline.CalendarImport;
import cn.sanyi.organization.Actor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Calendars of years: what holds, what was brought, what taking it does. */
@RestController
@RequestMapping("/api/v1/admin")
class CalendarApi {

    private final CalendarDesk desk;

    CalendarApi(CalendarDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/calendar-years")
    List<CalendarDesk.YearLine> years(Actor actor) {
        return desk.years(actor);
    }

    @GetMapping("/calendars")
    List<CalendarImport> imports(Actor actor) {
        return desk.imports(actor);
    }

    @PostMapping(path = "/calendars", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<CalendarDesk.Preview> bring(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String reason,
            @RequestPart MultipartFile file)
            throws IOException {
        UUID id = desk.bring(
                actor,
                new CalendarDesk.Bringing(year, source, reason),
                String.valueOf(file.getOriginalFilename()),
                file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/admin/calendars/" + id))
                .body(desk.preview(actor, id));
    }

    @GetMapping("/calendars/{id}")
    CalendarDesk.Preview preview(Actor actor, @PathVariable UUID id) {
        return desk.preview(actor, id);
    }

    @PostMapping("/calendars/{id}/confirmation")
    CalendarDesk.Preview take(Actor actor, @PathVariable UUID id) {
        desk.take(actor, id);
        return desk.preview(actor, id);
    }

    record Closing(@Nullable String reason) {}

    @PostMapping("/calendars/{id}/rejection")
    CalendarDesk.Preview reject(Actor actor, @PathVariable UUID id, @RequestBody Closing closing) {
        desk.reject(actor, id, closing.reason());
        return desk.preview(actor, id);
    }
}
