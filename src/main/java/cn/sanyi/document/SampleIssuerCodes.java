package cn.sanyi.document;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 机关代字 for the sample committees and bureaus; the documents give none. */
@Component
@Profile("sample")
class SampleIssuerCodes implements ApplicationRunner {

    private final JdbcClient jdbc;

    SampleIssuerCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        jdbc.sql(
                        """
                insert into issuer_code (unit_code, code) values ('JJ-MGMT_COMMITTEE', '晋医管'), ('AX-MGMT_COMMITTEE', '安医管'),
                    ('QZ-HSA', '泉医保'), ('ZP-HSA', '漳医保'), ('QJ-HSA', '綦医保')
                on conflict (unit_code) do nothing""")
                .update();
    }
}
