package cn.sanyi.portal.guide;

import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/** The blank forms (空白表样) of a procedure: to look at and to print, without login. */
@Controller
@RequestMapping("/guide/{key}/forms")
class BlankFormPages {

    private final Procedures procedures;
    private final BlankForms forms;

    BlankFormPages(Procedures procedures, BlankForms forms) {
        this.procedures = procedures;
        this.forms = forms;
    }

    @GetMapping
    String forms(@PathVariable String key, Model model) {
        Procedure procedure = procedure(key);
        model.addAttribute("procedure", procedure);
        model.addAttribute("forms", forms.of(procedure));
        return "guide/forms";
    }

    /** As the form takes it: to be read, not filled in. */
    record Blank(JsonNode schema, boolean readonly) {}

    @GetMapping("/{form}")
    @ResponseBody
    Blank form(@PathVariable String key, @PathVariable String form) {
        return forms.schema(procedure(key), form)
                .map(schema -> new Blank(schema, true))
                .orElseThrow(() -> Problem.notFound("unknown-form", "本事项没有这份由申请人填写的表。"));
    }

    private Procedure procedure(String key) {
        return procedures.find(key).orElseThrow(() -> Problem.notFound("unknown-procedure", "没有这个事项。"));
    }
}
