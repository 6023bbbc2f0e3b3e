package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the embedded database keeps what must not be lost.
 *
 * @param root absolute; holds the cluster of one major version, its log, its lock and the file with which others join
 */
record DataFolder(Path root) {

    /** The major version the binaries can read. */
    static final int MAJOR = 18;

    private static final String PREFIX = "postgres-";

    DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve(PREFIX + MAJOR);
    }

    /** A cluster that is not finished; renamed to {@link #cluster()} when it is. */
    Path unfinished() {
        return root.resolve(PREFIX + MAJOR + ".new");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve(PREFIX + MAJOR + ".lock");
    }

    /** Configuration for a second node: address and passwords, readable by its owner only. */
    Path join() {
        return root.resolve("join.properties");
    }

    boolean hasCluster() {
        return Files.isRegularFile(cluster().resolve("PG_VERSION"));
    }

    /** @throws StartRefused if the folder was written by another major version */
    void refuseOtherMajor() {
        if (Files.isDirectory(cluster())) {
            refuseUnlessOurs(cluster());
            return;
        }
        try (var children = Files.newDirectoryStream(root, PREFIX + "[0-9]*")) {
            for (Path child : children) {
                if (Files.isDirectory(child) && !child.equals(unfinished())) {
                    refuseUnlessOurs(child);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void refuseUnlessOurs(Path cluster) {
        String version = majorOf(cluster);
        if (!version.equals(String.valueOf(MAJOR))) {
            throw new StartRefused(
                    "数据目录 %s 由 PostgreSQL %s 写成，本版本程序只能读 PostgreSQL %d 的数据。数据未被改动。".formatted(cluster, version, MAJOR),
                    "用写它的旧版程序启动并以 pg_dump 导出，把该目录移到别处保存，再用本版本在空目录启动并导入；"
                            + "或用 PostgreSQL 的 pg_upgrade 升级后放在 %s%d。".formatted(PREFIX, MAJOR));
        }
    }

    private static String majorOf(Path cluster) {
        try {
            return Files.readString(cluster.resolve("PG_VERSION")).strip();
        } catch (IOException unreadable) {
            return "（未知版本）";
        }
    }
}
