package cn.sanyi.sample;

import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people who try the system let days pass. */
@Controller
@RequestMapping("/sample/clock")
@Profile("sample")
class SampleClockPage {

    private static final String VIEW = "sample/clock";

    private final SampleTime time;

    SampleClockPage(SampleTime time) {
        this.time = time;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", time.now());
        model.addAttribute("ahead", time.ahead());
        return VIEW;
    }

    @PostMapping
    String move(@RequestParam int plusDays, Model model, HttpServletResponse response) {
        try {
            time.plusDays(plusDays);
            return "redirect:/sample/clock";
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return show(model);
        }
    }
}
