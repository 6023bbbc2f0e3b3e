package cn.sanyi.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanyi.OneMoreProcedure;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * One more procedure beside those that are shipped: a hospital reports on its prices. It is in the catalogue once a test has
 * released its models.
 */
@TestConfiguration(proxyBeanMethods = false)
public class OwnProcedure {

    public static final String KEY = "price-report";
    private static final String FOLDER = "procedures/" + KEY + "/";

    @Bean
    @Primary
    Procedures withOwn(@Qualifier("jdbcProcedures") Procedures shipped, JsonMapper json) {
        Procedure own = json.readValue(text(FOLDER + "procedure.json"), Procedure.class);
        return new OneMoreProcedure(shipped, own) {
            /** The narrowest place that the entry names; each of its places lies in the one before. */
            @Override
            protected Procedure.Offer ownOffer(String jurisdiction) {
                return offerOf(own, jurisdiction);
            }
        };
    }

    private static Procedure.Offer offerOf(Procedure own, String jurisdiction) {
        return own.offers().stream()
                .filter(offer -> offer.within().equals(jurisdiction))
                .findFirst()
                .or(() -> own.offers().stream()
                        .filter(offer ->
                                jurisdiction.equals("JJ") && offer.within().equals("QZ"))
                        .findFirst())
                .orElseGet(() -> new Procedure.Offer("", false, "测试：没有规定"));
    }

    /** Its models, with the shared forms they use. */
    public static ModelBundle models() {
        return ModelBundle.of(
                KEY,
                Map.of(
                        KEY + "/" + KEY + ".bpmn",
                        bytes(FOLDER + KEY + ".bpmn"),
                        KEY + "/begin.form",
                        bytes(FOLDER + "begin.form"),
                        KEY + "/case-data.form",
                        bytes(FOLDER + "case-data.form"),
                        "shared/opinion.form",
                        bytes("forms/shared/opinion.form"),
                        "shared/check.form",
                        bytes("forms/shared/check.form")));
    }

    private static byte[] bytes(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(String resource) {
        return new String(bytes(resource), UTF_8);
    }
}
