package cn.sanyi.portal.visitor;

import cn.sanyi.platform.Problem;
import cn.sanyi.publicity.Notices;
import cn.sanyi.publicity.Objections;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form of an objection (异议), the receipt, and the answer for whoever holds the receipt. */
@Controller
@RequestMapping("/public")
class ObjectionPages {

    private final Notices notices;
    private final Objections objections;

    ObjectionPages(Notices notices, Objections objections) {
        this.notices = notices;
        this.objections = objections;
    }

    /**
     * The fields of the form.
     *
     * @param key the same for a repetition of the same sending
     * @param website not seen by people
     */
    record Form(
            String key,
            String name,
            String contact,
            String reasonCode,
            String content,
            String website,
            @Nullable MultipartFile file) {

        /** What a form leaves out has not been filled in. */
        Form(
                @Nullable String key,
                @Nullable String name,
                @Nullable String contact,
                @Nullable String reasonCode,
                @Nullable String content,
                @Nullable String website,
                @Nullable MultipartFile file) {
            this.key = Objects.requireNonNullElse(key, "");
            this.name = Objects.requireNonNullElse(name, "");
            this.contact = Objects.requireNonNullElse(contact, "");
            this.reasonCode = Objects.requireNonNullElse(reasonCode, "");
            this.content = Objects.requireNonNullElse(content, "");
            this.website = Objects.requireNonNullElse(website, "");
            this.file = file;
        }

        Objections.Sent sent() throws IOException {
            MultipartFile attached = file == null || file.isEmpty() ? null : file;
            return new Objections.Sent(
                    key,
                    name,
                    contact,
                    reasonCode,
                    content,
                    attached == null ? null : String.valueOf(attached.getOriginalFilename()),
                    attached == null ? null : attached.getBytes(),
                    website);
        }
    }

    @GetMapping("/notices/{id}/objection")
    String form(@PathVariable UUID id, Model model, HttpServletResponse response) {
        model.addAttribute("form", new Form(UUID.randomUUID().toString(), "", "", "", "", "", null));
        return shownForm(id, model, response);
    }

    private String shownForm(UUID id, Model model, HttpServletResponse response) {
        Notices.Shown shown = notices.find(id).orElseThrow(() -> Problem.notFound("unknown-notice", "没有这项公示，或它已被撤下。"));
        Kept.nowhere(response);
        model.addAttribute("shown", shown);
        model.addAttribute("reasons", objections.reasons(id));
        return "public/objection";
    }

    @PostMapping("/notices/{id}/objection")
    String send(@PathVariable UUID id, Form form, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        try {
            var receipt = objections.object(id, form.sent(), request.getRemoteAddr());
            Kept.nowhere(response);
            model.addAttribute("receipt", receipt);
            model.addAttribute("notice", id);
            return "public/receipt";
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            response.setStatus(status(problem));
            model.addAttribute("problem", problem);
            model.addAttribute("form", form);
            return shownForm(id, model, response);
        }
    }

    @GetMapping("/answer")
    String ask(HttpServletResponse response) {
        Kept.nowhere(response);
        return "public/answer";
    }

    @PostMapping("/answer")
    String read(
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Kept.nowhere(response);
        model.addAttribute("typed", receipt);
        try {
            objections
                    .read(receipt, code, request.getRemoteAddr())
                    .ifPresentOrElse(reading -> model.addAttribute("reading", reading), () -> {
                        throw Problem.refused("unknown-receipt", "回执号与查询码不符，请核对后再试。");
                    });
        } catch (Problem problem) {
            response.setStatus(status(problem));
            model.addAttribute("problem", problem);
        }
        return "public/answer";
    }

    private static int status(Problem problem) {
        return problem.code().equals("too-many-tries")
                ? HttpStatus.TOO_MANY_REQUESTS.value()
                : HttpStatus.UNPROCESSABLE_CONTENT.value();
    }
}
