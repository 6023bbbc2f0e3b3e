package cn.sanyi.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses as CIDR writes it. */
record Network(byte[] address, int bits) {

    /** @throws IllegalArgumentException if it is none, or names a host */
    static Network of(String cidr) {
        String[] parts = cidr.strip().split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException(cidr);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * 8) {
                throw new IllegalArgumentException(cidr);
            }
            return new Network(address, bits);
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException(cidr, none);
        }
    }

    boolean contains(byte[] other) {
        return other.length == address.length && Arrays.equals(head(other), head(address));
    }

    private byte[] head(byte[] of) {
        byte[] head = new byte[of.length];
        for (int bit = 0; bit < bits; bit++) {
            head[bit / 8] |= (byte) (of[bit / 8] & 0x80 >> bit % 8);
        }
        return head;
    }
}
