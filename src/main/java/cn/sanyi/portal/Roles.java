package cn.sanyi.portal;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Names of the roles of units. */
@Component
final class Roles {

    private static final Map<String, String> NAMES = Map.of(
            "APPLICANT",
            "申请单位",
            "HSA",
            "医保局",
            "HSA_AGENCY",
            "医保经办机构",
            "HEALTH",
            "卫健局",
            "FINANCE",
            "财政局",
            "HRSS",
            "人社局",
            "MGMT_COMMITTEE",
            "医管委",
            "MGMT_COMMITTEE_OFFICE",
            "医管委办公室",
            "MEDICAL_COMMUNITY",
            "紧密型县域医共体",
            "MEMBER_INSTITUTION",
            "成员单位");

    public String name(String role) {
        return NAMES.getOrDefault(role, role);
    }
}
