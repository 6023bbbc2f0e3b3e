package cn.sanyi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/**
 * Somebody in front of a browser, logged in through the page's list of demo accounts. Every page they see is checked: it
 * scrolls in one direction only, the browser has nothing to complain about, and axe-core finds no violation.
 */
final class Person implements AutoCloseable {

    static final int DESK = 1440;
    static final int PHONE = 375;

    private static final Path PICTURES = Path.of("target", "pictures");

    /** Refusals are answers; the browser notes them like errors. */
    private static final Pattern REFUSED =
            Pattern.compile("Failed to load resource: the server responded with a status of 4\\d\\d.*");

    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();

    private final String base;
    private final BrowserContext context;
    private Page page;
    private volatile boolean draftsAreLost;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Effort effort = new Effort();

    private Person(String base, int width, String session) {
        this.base = base;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base)
                        .setViewportSize(width, width == PHONE ? 812 : 900)
                        .setHasTouch(width == PHONE)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setStorageState(session));
        this.context.setDefaultTimeout(Chromium.PATIENCE);
        effort.watch(context);
        this.page = window();
    }

    private Page window() {
        var window = context.newPage();
        window.onConsoleMessage(this::note);
        window.onPageError(complaints::add);
        return window;
    }

    static Person stranger(String base, int width) {
        return new Person(base, width, null);
    }

    /** Logged in as a demo account, at the workbench. */
    static Person at(String base, String login, int width) {
        var person = new Person(base, width, SESSIONS.computeIfAbsent(base + login, key -> session(base, login)));
        person.effort.of(login);
        person.open("/");
        return person;
    }

    private static String session(String base, String login) {
        try (var stranger = stranger(base, DESK)) {
            stranger.open("/login");
            stranger.logIn(login);
            return stranger.context.storageState();
        }
    }

    void logIn(String login) {
        Locator button = page.locator("button[aria-label='以 " + login + " 登录']");
        button.evaluate("button => { button.closest('details').open = true }");
        button.click();
        assertThat(page.locator(".menu summary")).isVisible();
    }

    private void note(ConsoleMessage message) {
        boolean expected = REFUSED.matcher(message.text()).matches()
                || draftsAreLost && message.text().contains("net::ERR_FAILED");
        if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
        }
    }

    Page page() {
        return page;
    }

    FormFields form() {
        return new FormFields(page);
    }

    /** The form of this step, where several are open. */
    FormFields form(String step) {
        return new FormFields(page, step);
    }

    void open(String path) {
        page.navigate(path);
        check();
    }

    /** Opens the page and takes its picture. */
    void looksAt(String path, String picture) {
        open(path);
        picture(picture);
    }

    /** One of the pages of a case, by its name in the address. */
    void openCase(String number, String tab) {
        open("/cases/" + number + "?tab=" + tab);
    }

    /** All islands are there, nothing sticks out sideways, no complaint of the browser, nothing that bars people from it. */
    void check() {
        page.waitForFunction("() => document.readyState === 'complete' && [...document.querySelectorAll("
                + "'[data-island=form], [data-island=diagram]')].every((each) => 'ready' in each.dataset)");
        var wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        org.assertj.core.api.Assertions.assertThat(wide)
                .as("sideways scroll of " + page.url())
                .isEqualTo(0);
        org.assertj.core.api.Assertions.assertThat(complaints)
                .as("complaints at " + page.url())
                .isEmpty();
        org.assertj.core.api.Assertions.assertThat(Axe.violations(page))
                .as("WCAG violations at " + page.url())
                .isEmpty();
    }

    void sees(String text) {
        assertThat(page.locator("main")).containsText(text);
    }

    void doesNotSee(String text) {
        assertThat(page.locator("main")).not().containsText(text);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String button) {
        button(button).click();
    }

    /** Presses an act that goes through: the next page says so. */
    void acts(String button) {
        forgetNotices();
        press(button);
        done();
    }

    /** Presses an act that asks first, answers and confirms. */
    void actsAfterAnswering(String button, String answer) {
        forgetNotices();
        press(button);
        var dialog = page.locator("dialog");
        if (answer != null) {
            dialog.locator("textarea").fill(answer);
        }
        dialog.locator("button[type=submit]").click();
        done();
    }

    /** What was said before, e.g. of an upload, is not taken for the answer to the next act. */
    void forgetNotices() {
        page.evaluate("() => document.querySelectorAll('#notices .notice').forEach((each) => each.remove())");
    }

    void done() {
        assertThat(page.locator("#notices .notice--success")).isVisible();
        check();
    }

    /** What the act panel answers when it refuses. */
    Locator refusal() {
        return page.locator(".act-panel__message");
    }

    /** The same, of the panel that offers this act. */
    Locator refusal(String act) {
        return page.locator(".act-panel", new Page.LocatorOptions().setHas(button(act)))
                .locator(".act-panel__message");
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        check();
    }

    void uploads(String slot, Path file) {
        var place = page.locator("[data-slot=" + slot + "]");
        place.locator("input[type=file]").setInputFiles(file);
        assertThat(place.locator(".material__hash").last()).isVisible();
    }

    /** From now on nothing of this window reaches the server's drafts; the browser noting that is no complaint. */
    void losesDrafts() {
        draftsAreLost = true;
        page.route("**/draft", Route::abort);
    }

    /** A new window of the same browser; the old one hangs and never says goodbye, as after a crash. */
    void startsAgain() {
        page = window();
    }

    /** Whether what is there can be seen and pressed: nothing of the page lies over its middle. */
    boolean isInTheOpen(Locator thing) {
        thing.scrollIntoViewIfNeeded();
        return (boolean)
                thing.evaluate(
                        """
                (thing) => {
                  const { left, top, width, height } = thing.getBoundingClientRect();
                  return thing.contains(document.elementFromPoint(left + width / 2, top + height / 2));
                }""");
    }

    /** What is on the screen, as a picture. */
    void screen(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** The whole page as a picture, in a window as high as the page: what sticks to the edge of the screen is where it rests. */
    void picture(String name) {
        page.evaluate("() => scrollTo(0, 0)");
        var window = page.viewportSize();
        int height = ((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue();
        page.setViewportSize(window.width, Math.max(window.height, height));
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        page.setViewportSize(window.width, window.height);
    }

    @Override
    public void close() {
        effort.note(page, PICTURES.resolve("effort.txt"));
        context.close();
        org.assertj.core.api.Assertions.assertThat(complaints)
                .as("complaints of the browser")
                .isEmpty();
    }
}
