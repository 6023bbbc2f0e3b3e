package cn.sanyi;

import cn.sanyi.audit.VerifyRecord;
import cn.sanyi.document.VerifyArchive;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Sanyi (三医审批). */
@SpringBootApplication
public class SanyiApplication {

    /** The zone in which every limit, date and lamp is computed. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static {
        System.setProperty("user.timezone", ZONE.getId());
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        // A model may name a schema location; the parser must never fetch it from the network.
        System.setProperty("javax.xml.accessExternalSchema", "file,jar:file,jar:nested,nested");
    }

    /** Starts the server; {@code verify-record} and {@code verify-archive} verify a file instead and start nothing. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify-record")) {
            System.exit(VerifyRecord.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("verify-archive")) {
            System.exit(VerifyArchive.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(SanyiApplication.class, args);
    }
}
