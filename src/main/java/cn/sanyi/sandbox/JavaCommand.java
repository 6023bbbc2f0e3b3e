package cn.sanyi.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start another JVM with the code of this one: from classes and jars, or from the packaged jar through its own
 * launcher. Quick to start rather than quick in the long run, one processor, and out at once when memory is.
 */
final class JavaCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final int LAST_WITH_SECURITY_MANAGER = 23;

    private JavaCommand() {}

    static List<String> of(String mainClass, String memory) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + memory,
                "-Xss1m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-Djava.awt.headless=true",
                "-Djavax.xml.accessExternalSchema=file,jar:file,jar:nested,nested",
                "-Djdk.net.hosts.file=" + nothing()));
        if (Runtime.version().feature() <= LAST_WITH_SECURITY_MANAGER) {
            command.add("-Djava.security.manager=allow");
        }
        command.addAll(program(mainClass));
        return List.copyOf(command);
    }

    private static List<String> program(String mainClass) {
        String classPath = absolute(System.getProperty("java.class.path"));
        return isPackaged()
                ? List.of("-Dloader.main=" + mainClass, "-cp", classPath, LAUNCHER)
                : List.of("-cp", classPath, mainClass);
    }

    /** The child starts in a folder of its own. */
    private static String absolute(String classPath) {
        return List.of(classPath.split(File.pathSeparator)).stream()
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((one, next) -> one + File.pathSeparator + next)
                .orElseThrow();
    }

    /** Only the packaged jar has the launcher on the class path of the JVM itself. */
    private static boolean isPackaged() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }

    private static String nothing() {
        return File.separatorChar == '/' ? "/dev/null" : "NUL";
    }
}
