package cn.sanyi.collaboration;

import java.time.Instant;

/**
 * How often an item has been urged (催办).
 *
 * @param lastBy who did so last, as signed
 */
public record Urging(int times, String lastBy, Instant lastAt) {}
