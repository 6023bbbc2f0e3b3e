package cn.sanyi.platform.postgres;

import cn.sanyi.platform.Sha256;
import cn.sanyi.platform.StartRefused;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.lang3.SystemUtils;

/** The PostgreSQL programs that come as a library: unpacked once per version, never in the folder of the data. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** What a program said and how it ended. */
    record Outcome(int exit, String output) {}

    /** Unpacks into a folder of {@code cache} named after the content, unless it is there already. */
    static PostgresBinaries unpackedIn(Path cache) {
        try {
            byte[] archive = archiveFor(system(), SystemUtils.OS_ARCH);
            Path home = cache.toAbsolutePath().resolve("postgresql-" + digest(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws StartRefused if what was built on another system is started on this one */
    static byte[] archiveFor(String system, String architecture) throws IOException {
        try (InputStream resource = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, architecture)) {
            return resource.readAllBytes();
        } catch (IllegalStateException missing) {
            throw new StartRefused(
                    "程序包里没有适用于本系统（%s %s）的 PostgreSQL：内置数据库只随打包时所在的系统。".formatted(system, architecture),
                    "在本系统上重新打包，或设置 spring.datasource.url 使用外部 PostgreSQL。");
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path partial = Files.createTempDirectory(home.getParent(), "unpacking");
        TxzArchive.unpack(new ByteArrayInputStream(archive), partial);
        try {
            Files.move(partial, home);
        } catch (FileSystemException failed) {
            PathUtils.deleteDirectory(partial);
            if (!Files.isDirectory(home)) { // else another process was faster
                throw failed;
            }
        }
    }

    private static String digest(byte[] archive) {
        return Sha256.of(archive).substring(0, 16);
    }

    private static String system() {
        if (SystemUtils.IS_OS_WINDOWS) {
            return "Windows";
        }
        return SystemUtils.IS_OS_MAC ? "Darwin" : "Linux";
    }

    /** Runs a program to its end and collects what it says. */
    Outcome run(String program, List<String> arguments) {
        var builder = new ProcessBuilder(command(program, arguments)).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin")
                .resolve(SystemUtils.IS_OS_WINDOWS ? program + ".exe" : program)
                .toString());
        command.addAll(arguments);
        return command;
    }

    /** PostgreSQL does not run as root; in a user namespace of its own it is nobody. */
    private static boolean isRoot() {
        if (!SystemUtils.IS_OS_LINUX || !"root".equals(SystemUtils.USER_NAME)) {
            return false;
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return true;
        }
        throw new StartRefused(
                "PostgreSQL 不能以 root 身份运行，而本系统不允许用户命名空间（unshare -U）。",
                "用普通用户启动，或设置 spring.datasource.url 使用外部 PostgreSQL。");
    }
}
