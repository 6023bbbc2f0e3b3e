package cn.sanyi.sandbox;

import java.time.Duration;

/**
 * What sandboxes may take.
 *
 * @param children processes at most
 * @param waiting questions that may wait for one of them; the next is refused
 * @param memory heap of one process, as {@code -Xmx} takes it, e.g. {@code 192m}
 * @param answer time for one answer; then the process is killed
 * @param start time for a process to come up
 * @param idle how long a process beyond the first may do nothing before it is ended
 */
public record SandboxLimits(int children, int waiting, String memory, Duration answer, Duration start, Duration idle) {

    public SandboxLimits {
        if (children < 1 || waiting < 0 || !memory.matches("\\d+[mg]")) {
            throw new IllegalArgumentException("Sandbox limits: " + children + ", " + waiting + ", " + memory);
        }
    }
}
