package cn.sanyi.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Somebody follows every link from where they start, as far as it leads to another kind of page: of addresses of the same
 * pattern and the same parameters one is looked at, of things with a page of their own two.
 */
final class Tour {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int THINGS_OF_A_KIND = 2;
    /** Nobody looks at more. */
    static final int PAGES = 120;

    private final URI base;
    private final Map<String, String> credentials;
    private final String who;
    private final UnaryOperator<String> pattern;
    private final Set<URI> fetched;
    private final Deque<URI> ahead = new ArrayDeque<>();
    private final Set<URI> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<String> flaws = new ArrayList<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> withContent = new HashSet<>();
    private int visits;

    /**
     * @param pattern what an address path is an example of, e.g. {@code /cases/{number}}
     * @param fetched scripts and styles, which are the same for everybody
     */
    Tour(String base, String who, Map<String, String> credentials, UnaryOperator<String> pattern, Set<URI> fetched) {
        this.fetched = fetched;
        this.base = URI.create(base);
        this.who = who;
        this.credentials = credentials;
        this.pattern = pattern;
    }

    /** What was seen that is not as it should be, each with who and where. */
    List<String> flaws() {
        return flaws;
    }

    /** Patterns of the addresses that were opened. */
    Set<String> opened() {
        return opened;
    }

    /** Those of them that showed more than that there is nothing. */
    Set<String> openedWithContent() {
        return withContent;
    }

    int visits() {
        return visits;
    }

    Tour from(String... starts) {
        for (String start : starts) {
            ahead.add(base.resolve(start));
        }
        while (!ahead.isEmpty() && visits < PAGES) {
            visit(ahead.removeFirst());
        }
        return this;
    }

    private void visit(URI address) {
        visits++;
        opened.add(pattern.apply(address.getPath()));
        HttpResponse<byte[]> answer = get(address);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (answer.statusCode() / 100 == 3) {
            withContent.add(pattern.apply(address.getPath()));
            answer.headers().firstValue("Location").ifPresent(next -> follow(address, next));
        } else if (answer.statusCode() != 200) {
            flaws.add(who + " " + address + ": " + answer.statusCode());
        } else {
            if (type.startsWith("text/html")) {
                look(address, new String(answer.body(), StandardCharsets.UTF_8));
            } else {
                withContent.add(pattern.apply(address.getPath()));
            }
        }
    }

    private void look(URI address, String html) {
        if (!html.startsWith("<!DOCTYPE")) {
            withContent.add(pattern.apply(address.getPath()));
            return;
        }
        var page = new SeenPage(html);
        page.flaws().forEach(flaw -> flaws.add(who + " " + address + ": " + flaw));
        if (page.hasContent()) {
            withContent.add(pattern.apply(address.getPath()));
        }
        page.links().forEach(link -> follow(address, link));
    }

    private void follow(URI from, String link) {
        URI to = withoutFragment(link.startsWith("?") ? from.resolve(from.getRawPath() + link) : from.resolve(link));
        boolean own = base.getAuthority().equals(to.getAuthority());
        boolean seen = to.getPath().startsWith("/assets/") && !fetched.add(to);
        if (own && !seen && known.add(to) && kinds.merge(kind(to), 1, Integer::sum) <= most(kind(to))) {
            ahead.add(to);
        }
    }

    /** The pattern and what it is asked with; of the parts of a page each is a kind of its own. */
    private String kind(URI address) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        String asked = query.startsWith("tab=")
                ? query
                : query.replaceAll("\\w+=(&|$)", "").replaceAll("=[^&]+", "");
        return pattern.apply(address.getPath()) + "?" + asked;
    }

    private static int most(String kind) {
        return kind.endsWith("}?") ? THINGS_OF_A_KIND : 1;
    }

    private static URI withoutFragment(URI address) {
        String whole = address.toString();
        return address.getRawFragment() == null ? address : URI.create(whole.substring(0, whole.indexOf('#')));
    }

    private HttpResponse<byte[]> get(URI address) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/html, */*");
        credentials.forEach(request::header);
        try {
            return HTTP.send(request.GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
