package cn.sanyi.deadline.web;

import cn.sanyi.deadline.CalendarDesk;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.excel.ExcelWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** The working calendar: years known, a file to bring, and what taking one does. */
@Controller
@RequestMapping("/admin/business/calendar")
class CalendarPages {

    private final CalendarDesk desk;

    CalendarPages(CalendarDesk desk) {
        this.desk = desk;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        AdministrationPage calendarEntry() {
            return new AdministrationPage(PostKind.BUSINESS_ADMIN, "/admin/business/calendar", "工作日历", 21);
        }
    }

    @GetMapping
    String list(Actor actor, Model model) {
        return list(actor, new CalendarDesk.Bringing(null, null, null), model);
    }

    private String list(Actor actor, CalendarDesk.Bringing form, Model model) {
        model.addAttribute("years", desk.years(actor));
        model.addAttribute("imports", desk.imports(actor));
        model.addAttribute("acceptable", desk.acceptable());
        model.addAttribute("form", form);
        return "deadline/calendar";
    }

    @PostMapping
    String bring(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String reason,
            @RequestPart MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var form = new CalendarDesk.Bringing(year, source, reason);
        try {
            UUID id = desk.bring(actor, form, String.valueOf(file.getOriginalFilename()), file.getBytes());
            return "redirect:/admin/business/calendar/" + id;
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return list(actor, form, model);
        }
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(Actor actor, @RequestParam int year) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, ExcelWriter.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar-%d.xlsx\"".formatted(year))
                .body(desk.template(actor, year));
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("preview", desk.preview(actor, id));
        return "deadline/calendar-import";
    }

    @PostMapping("/{id}/{decision:confirmation|rejection}")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String decision,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            if (decision.equals("confirmation")) {
                desk.take(actor, id);
            } else {
                desk.reject(actor, id, reason);
            }
            return "redirect:/admin/business/calendar/" + id;
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(problem.kind() == Problem.Kind.FORBIDDEN ? 403 : 422);
            return one(actor, id, model);
        }
    }
}
