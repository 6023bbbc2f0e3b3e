package cn.sanyi.platform;

import java.io.Console;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Says something to the person at the console, and not to the log, in an encoding that knows Chinese. */
public final class ConsoleText {

    private ConsoleText() {}

    public static void print(String text) {
        System.out.writeBytes((text + System.lineSeparator()).getBytes(charset()));
        System.out.flush();
    }

    /** That of the console if there is one that knows Chinese, else UTF-8. */
    private static Charset charset() {
        Console console = System.console();
        return console != null && console.charset().newEncoder().canEncode('样')
                ? console.charset()
                : StandardCharsets.UTF_8;
    }
}
