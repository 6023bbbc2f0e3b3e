package cn.sanyi.platform.web;

import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * A form sent from a page, as a parameter of a controller. A change that was done leads to the page that shows it, with a
 * notice; one that was refused shows the page again, with status 422 and what was typed.
 */
public final class PageForm {

    private final ModelMap model;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    PageForm(ModelMap model, HttpServletRequest request, HttpServletResponse response) {
        this.model = model;
        this.request = request;
        this.response = response;
    }

    /**
     * Runs the change and answers the view.
     *
     * @param change answers the address to go to
     * @param done what the notice there says
     * @param page fills the model and answers the view that shows the form again
     */
    public String answer(Supplier<String> change, String done, Supplier<String> page) {
        try {
            String address = change.get();
            RequestContextUtils.getOutputFlashMap(request).put("done", done);
            return "redirect:" + address;
        } catch (Problem problem) {
            refuse(problem);
            return page.get();
        }
    }

    /**
     * Runs the change and shows the page in the same answer, whether it was refused or not: for what is shown only once.
     *
     * @param page fills the model and answers the view
     */
    public String show(Runnable change, Supplier<String> page) {
        try {
            change.run();
        } catch (Problem problem) {
            refuse(problem);
        }
        return page.get();
    }

    private void refuse(Problem problem) {
        if (problem.kind() != Problem.Kind.REFUSED) {
            throw problem;
        }
        model.addAttribute("problem", problem);
        response.setStatus(422);
    }
}
