package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process owns a data folder. The system lets go of the lock when that process dies, however it dies. */
final class FolderLock implements AutoCloseable {

    /** Closing a second channel on a file would end this process's lock on it, so none is opened. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws StartRefused naming the holder, if the folder has one */
    static FolderLock of(DataFolder folder) {
        if (!HELD_HERE.add(folder.lock())) {
            throw held(folder);
        }
        try {
            Files.createDirectories(folder.root());
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw held(folder);
            }
            return new FolderLock(folder.lock(), channel);
        } catch (IOException | RuntimeException failed) {
            HELD_HERE.remove(folder.lock());
            throw failed instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) failed;
        }
    }

    private static StartRefused held(DataFolder folder) {
        var holder = PrivateFile.read(folder.join());
        return new StartRefused(
                "数据目录 %s 正由另一个进程使用：进程号 %s，自 %s 起。"
                        .formatted(
                                folder.root(),
                                holder.getProperty(JoinFile.PID, "未知（正在启动）"),
                                holder.getProperty(JoinFile.SINCE, "未知")),
                "要作为第二个节点加入，加启动参数 --spring.config.import=file:%s（另设 --server.port）。JDBC 地址 %s；口令在该文件中，权限 600，仅属主可读。"
                        .formatted(folder.join(), holder.getProperty(JoinFile.URL, "待其启动完成后写入该文件")));
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
