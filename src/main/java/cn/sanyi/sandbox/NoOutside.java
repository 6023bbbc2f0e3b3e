package cn.sanyi.sandbox;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.Permission;

/**
 * Shuts a child in: no network, no other processes, no writing of files. Up to Java 23 the security manager does so for
 * every way there is; after that sockets are closed at their factories. Names are never looked up (see {@link JavaCommand}).
 */
public final class NoOutside {

    private static final int LAST_WITH_SECURITY_MANAGER = 23;

    private NoOutside() {}

    /** Cannot be undone in this process. */
    @SuppressWarnings("removal") // gone after Java 23, and not asked for there
    public static void enter() throws IOException {
        ServerSocket.setSocketFactory(NoOutside::refused);
        Socket.setSocketImplFactory(NoOutside::refused);
        DatagramSocket.setDatagramSocketImplFactory(NoOutside::refused);
        if (Runtime.version().feature() <= LAST_WITH_SECURITY_MANAGER) {
            System.setSecurityManager(new Guard());
        }
    }

    private static <T> T refused() {
        throw refusal("network");
    }

    private static SecurityException refusal(String what) {
        return new SecurityException("Not in the sandbox: " + what);
    }

    @SuppressWarnings("removal")
    private static final class Guard extends SecurityManager {

        @Override
        public void checkPermission(Permission permission) {
            if (permission.getName().equals("setSecurityManager")) {
                throw refusal(permission.getName());
            }
        }

        @Override
        public void checkPermission(Permission permission, Object context) {
            checkPermission(permission);
        }

        @Override
        public void checkConnect(String host, int port) {
            throw refusal("connect");
        }

        @Override
        public void checkConnect(String host, int port, Object context) {
            throw refusal("connect");
        }

        @Override
        public void checkListen(int port) {
            throw refusal("listen");
        }

        @Override
        public void checkAccept(String host, int port) {
            throw refusal("accept");
        }

        @Override
        public void checkMulticast(InetAddress group) {
            throw refusal("multicast");
        }

        @Override
        public void checkExec(String command) {
            throw refusal("exec");
        }

        @Override
        public void checkWrite(String file) {
            throw refusal("write " + file);
        }

        @Override
        public void checkWrite(FileDescriptor file) {
            // The answers go through here; a file cannot be opened for writing by name.
        }

        @Override
        public void checkDelete(String file) {
            throw refusal("delete " + file);
        }
    }
}
