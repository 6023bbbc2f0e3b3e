package cn.sanyi.identity;

/** The access token that a request is made with. */
public record TokenUse(String name) {}
