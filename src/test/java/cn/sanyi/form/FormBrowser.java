package cn.sanyi.form;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The pages' own form bundle in a headless browser, many forms side by side. */
final class FormBrowser implements AutoCloseable {

    private static final int TOGETHER = 20;

    /**
     * Opens each case as a page does, waits until expressions and conditions have come to rest, and submits. Forms are
     * not used twice: the viewer keeps every listener it ever had.
     */
    private static final String SUBMIT_ALL =
            """
            async ([schema, context, cases, together]) => {
              const frame = () => new Promise((done) => requestAnimationFrame(done));
              const open = async (batch) => {
                document.body.innerHTML = batch.map((_, n) => `<script type="application/json" id="case-${n}"></script>
                  <div data-island="form" data-schema="#case-${n}"></div>`).join('');
                batch.forEach((data, n) => {
                  document.getElementById(`case-${n}`).textContent = JSON.stringify({ schema, context, data });
                });
                document.body.dispatchEvent(new Event('htmx:load', { bubbles: true }));
                while (document.querySelectorAll('[data-ready]').length < batch.length) { await frame(); }
                return [...document.querySelectorAll('[data-ready]')].map((island) => island.sanyiForm.form);
              };
              const rest = async (forms) => {
                for (let calm = 0, before = ''; calm < 3; await frame()) {
                  const now = JSON.stringify(forms.map((form) => form._getSubmitData()));
                  calm = now === before ? calm + 1 : 0;
                  before = now;
                }
              };
              const flatten = (id, node, rows) => Array.isArray(node) && typeof node[0] === 'string'
                ? node.map((message) => ({ id, rows, message }))
                : Object.entries(node ?? {}).flatMap(([row, child]) => flatten(id, child, [...rows, Number(row)]));
              const submit = (form) => {
                const { data, errors } = form.submit();
                form.destroy();
                return { data, errors: Object.entries(errors).flatMap(([id, node]) => flatten(id, node, [])) };
              };
              const submitted = [];
              for (let start = 0; start < cases.length; start += together) {
                const forms = await open(cases.slice(start, start + together));
                await rest(forms);
                submitted.push(...forms.map(submit));
              }
              return JSON.stringify(submitted);
            }""";

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    /** What the browser sends, and what it shows at the fields as {@code path message}. */
    record Submitted(JsonNode data, List<String> refusals) {}

    FormBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        page = browser.newPage();
        page.addStyleTag(new Page.AddStyleTagOptions().setContent("body { display: none }"));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(asset("form.js")));
    }

    List<Submitted> submit(JsonNode schema, JsonNode context, List<? extends JsonNode> cases) {
        ArrayNode given = BundledForms.JSON.createArrayNode().add(schema).add(context);
        given.addArray().addAll(cases);
        given.add(TOGETHER);
        String answer = (String) page.evaluate("(given) => (" + SUBMIT_ALL + ")(JSON.parse(given))", given.toString());
        Map<String, String> paths = FieldPaths.byId(schema);
        List<Submitted> submitted = new ArrayList<>();
        for (JsonNode one : BundledForms.JSON.readTree(answer)) {
            submitted.add(new Submitted(one.path("data"), refusals(one.path("errors"), paths)));
        }
        return submitted;
    }

    private static List<String> refusals(JsonNode errors, Map<String, String> paths) {
        return errors.values().stream()
                .map(error -> FieldPaths.inRows(paths.get(error.path("id").asString()), error.path("rows")) + " "
                        + error.path("message").asString())
                .toList();
    }

    private static Path chromium() {
        return Path.of(Objects.requireNonNullElse(System.getenv("CHROMIUM"), "/usr/bin/chromium"));
    }

    private static String asset(String name) {
        String file =
                BundledForms.JSON.readTree(resource("manifest.json")).path(name).asString();
        return resource(file);
    }

    private static String resource(String name) {
        try (InputStream in = FormBrowser.class.getResourceAsStream("/static/assets/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** From the browser's names of fields to the server's. */
    private static final class FieldPaths {

        static Map<String, String> byId(JsonNode schema) {
            Map<String, String> paths = new HashMap<>();
            collect(schema, "", paths);
            return paths;
        }

        private static void collect(JsonNode container, String prefix, Map<String, String> paths) {
            for (Component component : Component.in(container)) {
                paths.put(component.id(), prefix + component.name());
                collect(component.node(), component.isList() ? prefix + component.name() + "[]." : prefix, paths);
            }
        }

        static String inRows(String path, JsonNode rows) {
            String place = path;
            for (Iterator<JsonNode> row = rows.iterator(); row.hasNext(); ) {
                place = place.replaceFirst("\\[]", "[" + row.next().asInt() + "]");
            }
            return place;
        }
    }
}
