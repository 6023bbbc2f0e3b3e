package cn.sanyi.portal.guide;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How programs use the API, for those who write them; readable without login, and the description's file with it. */
@Controller
@RequestMapping("/guide/api")
class ApiGuidePages {

    private static final Resource FILE = new ClassPathResource("openapi/openapi.json");

    @GetMapping
    String guide() {
        return "guide/api";
    }

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Resource file() {
        return FILE;
    }
}
