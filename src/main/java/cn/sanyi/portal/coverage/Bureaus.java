package cn.sanyi.portal.coverage;

import java.util.LinkedHashMap;
import java.util.Map;

/** The functions of the bureaus that clauses name, whatever each place calls them. */
final class Bureaus {

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("HSA", "医保");
        NAMES.put("HEALTH", "卫生健康");
        NAMES.put("FINANCE", "财政");
        NAMES.put("HRSS", "人力资源社会保障");
        NAMES.put("MARKET", "市场监管");
        NAMES.put("STAFFING", "机构编制");
        NAMES.put("ORG", "组织");
        NAMES.put("DRC", "发展改革");
        NAMES.put("EDU", "教育");
        NAMES.put("TECH", "科技");
        NAMES.put("INDUSTRY_TECH", "工信科技");
        NAMES.put("INDUSTRY", "经济信息");
        NAMES.put("CIVIL", "民政");
        NAMES.put("DPF", "残联");
        NAMES.put("DIGITAL", "数据");
        NAMES.put("FIN_REG", "金融监管");
        NAMES.put("LAND", "自然资源");
        NAMES.put("HOUSING", "住房建设");
        NAMES.put("AGRI", "农业农村");
        NAMES.put("CULTURE_SPORT", "文体旅");
        NAMES.put("REFORM_GROUP", "医改领导（专项）小组");
        NAMES.put("REFORM_OFFICE", "医改办（专班办）");
        NAMES.put("LOCAL_GOV", "县（市、区）政府、管委会");
        NAMES.put("INSTITUTION", "医疗卫生机构、院校");
        NAMES.put("OTHER_DEPTS", "其他有关部门");
    }

    private Bureaus() {}

    /** Label by code, in the order of the choice. */
    static Map<String, String> names() {
        return NAMES;
    }
}
