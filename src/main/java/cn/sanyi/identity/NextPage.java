package cn.sanyi.identity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after the login: a page of this application, never somebody else's. */
final class NextPage {

    static final String PARAMETER = "next";

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./~%?=&+,:@!$'()*;]*");

    private NextPage() {}

    /** The wish if it is a local address, else the home page. */
    static String of(@Nullable String wish) {
        return wish != null && LOCAL.matcher(wish).matches() && !wish.contains("..") ? wish : "/";
    }
}
