package cn.sanyi.pricing.application;

import cn.sanyi.approval.people.JointApplicants;
import cn.sanyi.approval.people.JointApplicants.Partner;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands beside the applicant, as the newest submission of each application names them. */
@Component
class PartnerTable {

    private final JdbcClient jdbc;

    PartnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what an earlier submission of the same case named. */
    void submitted(String caseNumber, List<Partner> partners) {
        jdbc.sql("delete from item_partner where case_number = ?")
                .param(caseNumber)
                .update();
        int place = 0;
        for (Partner partner : partners) {
            place++;
            jdbc.sql("insert into item_partner (case_number, place, unit, unit_key, person) values (?, ?, ?, ?, ?)")
                    .params(caseNumber, place, partner.unit(), JointApplicants.key(partner.unit()), partner.person())
                    .update();
        }
    }

    /**
     * Those of the case first, then those of other cases of the applicant and of cases that name it, the newest first.
     *
     * @param name of the applicant
     */
    List<Partner> around(String caseNumber, UUID applicant, String name) {
        return jdbc.sql(
                        """
                select p.case_number, p.unit, p.person
                from item_partner p join item_application a on a.case_number = p.case_number
                where p.case_number = :case or a.applicant = :applicant
                   or exists (select 1 from item_partner o
                              where o.case_number = p.case_number and o.unit_key = :name and :name <> '')
                order by p.case_number = :case desc, p.case_number desc, p.place""")
                .param("case", caseNumber)
                .param("applicant", applicant)
                .param("name", JointApplicants.key(name))
                .query((row, number) ->
                        new Partner(row.getString("case_number"), row.getString("unit"), row.getString("person")))
                .list();
    }
}
