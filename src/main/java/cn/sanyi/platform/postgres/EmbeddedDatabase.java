package cn.sanyi.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * The database that runs when none is configured: a real PostgreSQL that keeps what it has committed. Owns its folder
 * until closed; another process on the folder is refused and told how to join.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private final DataFolder folder;
    private final FolderLock lock;
    private final PostgresServer server;
    private final int port;

    private EmbeddedDatabase(DataFolder folder, FolderLock lock, PostgresServer server, int port) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the cluster of the folder, made first if there is none.
     *
     * @param data the folder of the data, made if missing
     * @param binaries where the programs are unpacked; must not be the folder of the data
     * @param preferredPort taken if free, else any free one
     * @throws cn.sanyi.platform.StartRefused if the folder is held by another process or was written by another major version
     */
    public static EmbeddedDatabase start(Path data, Path binaries, int preferredPort, Clock clock) {
        var folder = new DataFolder(data);
        var lock = FolderLock.of(folder);
        try {
            folder.refuseOtherMajor();
            return start(folder, lock, PostgresBinaries.unpackedIn(binaries), portNear(preferredPort), clock);
        } catch (RuntimeException | IOException failed) {
            lock.close();
            throw failed instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failed);
        }
    }

    private static EmbeddedDatabase start(
            DataFolder folder, FolderLock lock, PostgresBinaries binaries, int port, Clock clock) {
        var server = new PostgresServer(binaries, folder.cluster(), folder.log());
        if (!folder.hasCluster()) {
            new ClusterCreation(binaries, folder).create(port);
        }
        server.stopLeftover();
        var database = new EmbeddedDatabase(folder, lock, server, port);
        var passwords = database.passwords();
        server.start(port);
        JoinFile.write(folder.join(), database.url(), passwords, LocalDateTime.now(clock));
        return database;
    }

    private static int portNear(int preferred) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), preferred));
            return socket.getLocalPort();
        } catch (IOException taken) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/sanyi".formatted(port);
    }

    /** Configuration with which a second node joins; readable by its owner only. */
    public Path joinFile() {
        return folder.join();
    }

    Passwords passwords() {
        return Passwords.in(folder.cluster());
    }

    /** Stops the server when everything is on disk, and lets go of the folder. */
    @Override
    public void close() {
        try {
            JoinFile.delete(folder.join());
            server.stop();
        } finally {
            lock.close();
        }
    }
}
