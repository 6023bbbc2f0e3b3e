package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Facts that gateways and decision tables read: booleans, short codes, fen as long. Taken when case data is frozen. */
public interface FactSource {

    Map<String, Object> facts(CaseFile caseFile, String form, ObjectNode data);
}
