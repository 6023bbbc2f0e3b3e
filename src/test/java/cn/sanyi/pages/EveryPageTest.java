package cn.sanyi.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.SanyiTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Everybody walks through the whole portal, link by link, while there is something on every page. In an application of its own:
 * what other tests leave behind, or take away, is no part of the tour.
 */
@TestPropertySource(properties = "sanyi.test.house=full")
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageTest extends SanyiTest {

    /** One of each kind of user: applicant, agency, office, bureau, chair, member, member institution, oversight, … */
    private static final List<String> EVERYBODY = List.of(
            "jj-mc",
            "jj-agency",
            "jj-office",
            "jj-office-head",
            "jj-health",
            "jj-chair",
            "jj-m1",
            "jj-mi-1",
            "qz-oversight",
            "admin-business",
            "admin-system",
            "admin-security",
            "auditor");

    /** Pages that no link leads to, each with the reason. */
    private static final Map<String, String> NOT_LINKED =
            Map.of("/setup", "only before there is any account; then it leads to the login");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final List<Tour> tours = new ArrayList<>();

    @BeforeAll
    void everybodyLooksAtEverything() {
        var house = new FullHouse(this::as, port);
        house.prepare();
        Set<URI> fetched = new HashSet<>();
        String base = "http://127.0.0.1:" + port;
        for (String who : EVERYBODY) {
            tours.add(new Tour(base, who, as(who).credentials(), this::pattern, fetched).from("/"));
        }
        tours.add(new Tour(base, "visitor", Map.of(), this::pattern, fetched).from("/", "/public"));
        house.leave();
    }

    @Test
    void aTourEndsByItself() {
        assertThat(tours).allSatisfy(tour -> assertThat(tour.visits()).isLessThan(Tour.PAGES));
    }

    @Test
    void noPageIsBrokenAndNoLinkLeadsNowhere() {
        assertThat(tours.stream().flatMap(tour -> tour.flaws().stream())).isEmpty();
    }

    @Test
    void everyPageIsReachedBySomebody() {
        Set<String> missed = pages();
        tours.forEach(tour -> missed.removeAll(tour.opened()));
        assertThat(missed).isEqualTo(NOT_LINKED.keySet());
    }

    @Test
    void everyPageHasSomethingToShowToSomebody() {
        Set<String> bare = pages();
        tours.forEach(tour -> bare.removeAll(tour.openedWithContent()));
        bare.removeAll(NOT_LINKED.keySet());
        assertThat(bare).isEmpty();
    }

    /** Address patterns of the pages: what controllers answer to GET that are not part of the interface for programs. */
    private Set<String> pages() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> isPage(each.getKey(), each.getValue()))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        return method.getBeanType().isAnnotationPresent(Controller.class)
                && !method.getBeanType().isAnnotationPresent(RestController.class)
                && method.getBeanType().getName().startsWith("cn.sanyi.")
                && info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** The most specific pattern that an address is an example of; the address itself where no controller answers. */
    private String pattern(String path) {
        var parsed = PathContainer.parsePath(path);
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(parsed))
                .sorted()
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(path);
    }
}
