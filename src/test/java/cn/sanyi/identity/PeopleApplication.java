package cn.sanyi.identity;

import cn.sanyi.expert.ExpertFields;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdiction.Level;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.DelegableProcedures;
import cn.sanyi.platform.TestDatabase;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The application reduced to people: organization, identity and sample, on a PostgreSQL of its own. */
@EnableAutoConfiguration
@ComponentScan({"cn.sanyi.identity", "cn.sanyi.organization", "cn.sanyi.sample", "cn.sanyi.platform.web"})
@Import(ExpertFields.class)
public class PeopleApplication {

    @Bean
    DataSource dataSource() {
        return TestDatabase.with("platform", "organization", "identity", "expert", "sample");
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    RememberedRecord recordBook() {
        return new RememberedRecord();
    }

    @Bean
    Jurisdictions jurisdictions() {
        return new OneProvince();
    }

    @Bean
    DelegableProcedures delegableProcedures() {
        return () -> Map.of("surplus-allocation", "结余留用资金使用分配");
    }

    @Bean
    NoAssets assets() {
        return new NoAssets();
    }

    /** Addresses that answer who is acting; scanned here, but not by the whole application. */
    @TestComponent
    @RestController
    static class Probe {

        @GetMapping({"/api/v1/probe", "/probe"})
        String who(Actor actor) {
            return actor.name();
        }

        @PostMapping("/api/v1/probe")
        String act(Actor actor) {
            return actor.name();
        }
    }

    /** Stands in for the browser bundles, which these tests do not need. */
    public static class NoAssets {

        public String url(String name) {
            return "/assets/" + name;
        }

        public List<String> styles(Object islands) {
            return List.of("/assets/sanyi.css");
        }

        public List<String> scripts(Object islands) {
            return List.of("/assets/app.js");
        }
    }

    private static class OneProvince implements Jurisdictions {

        private static final List<Jurisdiction> PLACES = List.of(
                new Jurisdiction("QZ", "泉州市", Level.PREFECTURE, null),
                new Jurisdiction("JJ", "晋江市", Level.COUNTY, "QZ"),
                new Jurisdiction("AX", "安溪县", Level.COUNTY, "QZ"),
                new Jurisdiction("ZP", "漳平市", Level.COUNTY, null),
                new Jurisdiction("QJ", "綦江区", Level.COUNTY, null));

        @Override
        public Optional<Jurisdiction> find(String code) {
            return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
        }

        @Override
        public List<Jurisdiction> all() {
            return PLACES;
        }

        @Override
        public Optional<Jurisdiction> atLevel(String place, String level) {
            return find(place)
                    .flatMap(found ->
                            level.equals("own") || found.parent() == null ? Optional.of(found) : find(found.parent()));
        }

        @Override
        public boolean isWithin(String place, String ancestor) {
            return place.equals(ancestor);
        }
    }
}
