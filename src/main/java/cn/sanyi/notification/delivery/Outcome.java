package cn.sanyi.notification.delivery;

/**
 * What came of sending.
 *
 * @param reason for the administrator, one short line without anything of the inside; empty where it was sent
 */
public record Outcome(Kind kind, String reason) {

    private static final int LONGEST = 200;

    /** Where it failed decides what has to wait. */
    public enum Kind {
        SENT,
        /** This message will never be taken; the next one may. */
        REFUSED,
        /** Nobody wants it any more. */
        UNWANTED,
        /** The receiver does not answer, or not as it should. */
        RECEIVER_DOWN,
        /** The channel's own server does not work. */
        CHANNEL_DOWN
    }

    public Outcome {
        String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        reason = line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    public static Outcome sent() {
        return new Outcome(Kind.SENT, "");
    }

    public static Outcome refused(String reason) {
        return new Outcome(Kind.REFUSED, reason);
    }

    public static Outcome unwanted(String reason) {
        return new Outcome(Kind.UNWANTED, reason);
    }

    public static Outcome receiverDown(String reason) {
        return new Outcome(Kind.RECEIVER_DOWN, reason);
    }

    public static Outcome channelDown(String reason) {
        return new Outcome(Kind.CHANNEL_DOWN, reason);
    }
}
