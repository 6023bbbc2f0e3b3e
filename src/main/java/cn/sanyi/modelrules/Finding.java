package cn.sanyi.modelrules;

/**
 * What is wrong in a model, where, and how to mend it.
 *
 * @param rule id of the rule, stable, e.g. {@code step-clause}
 * @param resource name of the resource in the bundle; the bundle's key where it concerns the bundle
 * @param element id of the element in the resource; empty where it concerns the whole resource
 * @param message Chinese, names the element as the author sees it
 * @param mend Chinese, what to do
 */
public record Finding(String rule, String resource, String element, String message, String mend) {}
