package cn.sanyi.authorization;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * An address with a method, as the running application maps it.
 *
 * @param upload whether it takes a file
 */
record Endpoint(String method, String pattern, boolean upload) implements Comparable<Endpoint> {

    /** Whether it is there to change something. */
    boolean isChange() {
        return !method.equals("GET");
    }

    boolean isApi() {
        return pattern.startsWith("/api/");
    }

    /** Everything mapped in the application: pages, API, management, static files. */
    static Set<Endpoint> of(ApplicationContext application) {
        Set<Endpoint> found = new TreeSet<>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(mapped -> add(found, mapped));
        application.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                .forEach(pattern -> found.add(new Endpoint("GET", unversioned(pattern), false)));
        return found;
    }

    private static void add(
            Set<Endpoint> found, Map.Entry<RequestMappingInfo, org.springframework.web.method.HandlerMethod> mapped) {
        boolean upload = java.util.Arrays.stream(mapped.getValue().getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
        Set<RequestMethod> methods = mapped.getKey().getMethodsCondition().getMethods();
        for (String pattern : mapped.getKey().getPatternValues()) {
            if (methods.isEmpty()) {
                found.add(new Endpoint("GET", unversioned(pattern), upload));
            }
            methods.forEach(method -> found.add(new Endpoint(method.name(), pattern, upload)));
        }
    }

    /** Libraries of the browser have their version in the address. */
    private static String unversioned(String pattern) {
        return pattern.replaceAll("/\\d+\\.\\d+\\.\\d+/", "/{version}/");
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::pattern)
                .thenComparing(Endpoint::method)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
