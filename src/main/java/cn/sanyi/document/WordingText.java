package cn.sanyi.document;

/** The parts of a reply as templates; what stands in {@code {{…}}} is filled in from the case. */
public record WordingText(String title, String recipient, String body, String copies) {}
