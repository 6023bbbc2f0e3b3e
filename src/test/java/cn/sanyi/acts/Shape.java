package cn.sanyi.acts;

/**
 * A random procedure: it begins with a submission and ends with approval.
 *
 * @param carriedOut whether something is to be done between approval and end
 */
record Shape(Part body, boolean carriedOut) {}
