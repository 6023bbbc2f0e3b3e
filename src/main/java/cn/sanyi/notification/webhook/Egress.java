package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeProperties;
import cn.sanyi.platform.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Where requests of ours may go: to public addresses, and to networks that configuration allows. Given to the client as its only
 * way to resolve names, so that what is connected to is what was checked, whatever the name resolves to a moment later.
 */
class Egress implements DnsResolver {

    /** Not public: IANA's special-purpose registries, with what clouds answer metadata at (169.254.169.254 is link-local). */
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "168.63.129.16/32",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/9",
                    "ff00::/8")
            .map(Network::of)
            .toList();

    private final List<Network> allowed;
    private final boolean http;
    private final Names names;

    /** How names are resolved. */
    interface Names {

        InetAddress[] of(String host) throws UnknownHostException;
    }

    Egress(NoticeProperties properties, Names names) {
        this.allowed = properties.webhook().allowedNetworks().stream()
                .map(Egress::network)
                .toList();
        this.http = properties.webhook().allowHttp();
        this.names = names;
    }

    private static Network network(String cidr) {
        try {
            return Network.of(cidr);
        } catch (IllegalArgumentException wrong) {
            throw new StartRefused(
                    "sanyi.notification.webhook.allowed-networks 中的“%s”不是网段。".formatted(cidr),
                    "写成 CIDR 形式，如 10.8.0.0/16。");
        }
    }

    /** Told to the administrator as it is. */
    static final class Closed extends UnknownHostException {

        Closed(String message) {
            super(message);
        }
    }

    boolean allowsHttp() {
        return http;
    }

    /** All of its addresses, each checked; one that is closed closes the name. @throws Closed then */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.of(host);
        if (found.length == 0 || !Arrays.stream(found).allMatch(this::isOpen)) {
            throw new Closed("地址属于内部网络，未被允许");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean isOpen(InetAddress found) {
        byte[] address = found.getAddress();
        return allowed.stream().anyMatch(network -> network.contains(address))
                || CLOSED.stream().noneMatch(network -> network.contains(address));
    }
}
