package cn.sanyi.sandbox;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A sandbox process that does as it is told, however bad. */
public final class NaughtyChild {

    private NaughtyChild() {}

    public static void main(String[] arguments) throws Exception {
        var service = new ChildService();
        NoOutside.enter();
        service.serve(NaughtyChild::answer);
    }

    private static JsonNode answer(JsonNode question) {
        try {
            return StringNode.valueOf(doing(question.asString("")));
        } catch (SecurityException refused) {
            return StringNode.valueOf("refused: " + refused.getMessage());
        } catch (Exception other) {
            return StringNode.valueOf("failed: " + other);
        }
    }

    private static String doing(String what) throws Exception {
        return switch (what) {
            case "hang" -> hang();
            case "fill the memory" -> fillTheMemory();
            case "die" -> die();
            case "print garbage" -> garbage("{not json\n");
            case "print without end" -> printWithoutEnd();
            case "shout" -> shout();
            case "overflow the stack" -> doing(what) + what;
            case "pid" -> Long.toString(ProcessHandle.current().pid());
            case "environment" -> System.getenv().keySet().toString();
            case "connect" -> String.valueOf(new Socket("127.0.0.1", 5432));
            case "connect by channel" ->
                String.valueOf(
                        SocketChannel.open(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), 5432)));
            case "look up a name" -> String.valueOf(InetAddress.getByName("localhost.example.com"));
            case "run a command" -> String.valueOf(new ProcessBuilder("true").start());
            case "write a file" -> String.valueOf(Files.createTempFile("sandbox", ".txt"));
            case "delete a file" -> String.valueOf(Files.deleteIfExists(Path.of("sandbox-nothing")));
            default -> what;
        };
    }

    private static String hang() {
        long turns = 0;
        while (turns >= 0) {
            turns = turns + 1 & Long.MAX_VALUE;
        }
        return "never";
    }

    private static String fillTheMemory() {
        var all = new ArrayList<byte[]>();
        while (all.size() >= 0) {
            all.add(new byte[1 << 20]);
        }
        return "never";
    }

    private static String die() {
        Runtime.getRuntime().halt(7);
        return "never";
    }

    private static String garbage(String text) throws Exception {
        try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
            out.write(text.getBytes());
            out.flush();
            return hang();
        }
    }

    private static String printWithoutEnd() throws Exception {
        var out = new java.io.FileOutputStream(java.io.FileDescriptor.out);
        byte[] part = new byte[1 << 16];
        java.util.Arrays.fill(part, (byte) 'x');
        while (part.length > 0) {
            out.write(part);
        }
        return "never";
    }

    private static String shout() {
        for (int i = 0; i < 100_000; i++) {
            System.out.println("a library that says too much");
        }
        return "still here";
    }
}
