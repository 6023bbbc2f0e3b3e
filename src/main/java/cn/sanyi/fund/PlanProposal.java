package cn.sanyi.fund;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft proposed from an earlier plan: its uses and purposes, its amounts scaled to what can be distributed now.
 *
 * @param data {@code usages[]} and {@code shares[]}, as the form holds them
 * @param notes what to look at before taking it: who left, who is new, which uses are no longer offered
 */
public record PlanProposal(String fromCase, int fromYear, String total, ObjectNode data, List<String> notes) {}
