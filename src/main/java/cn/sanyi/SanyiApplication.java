package cn.sanyi;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Sanyi (三医审批). */
@SpringBootApplication
public class SanyiApplication {

    /** The zone in which every limit, date and lamp is computed. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static {
        TimeZone.setDefault(TimeZone.getTimeZone(ZONE));
        // A model may name a schema location; the parser must never fetch it from the network.
        System.setProperty("javax.xml.accessExternalSchema", "file,jar:file,jar:nested");
    }

    public static void main(String[] args) {
        SpringApplication.run(SanyiApplication.class, args);
    }
}
