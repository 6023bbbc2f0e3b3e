package cn.sanyi.workflow;

import java.util.Map;

/**
 * A check that stands before every way into the engine: publication, start-up, tests. Every bean is asked about every
 * new deployment.
 */
interface ModelGate {

    /**
     * @param resources the whole deployment, by resource name
     * @throws cn.sanyi.platform.Problem naming what is refused; then nothing is deployed
     */
    void check(Map<String, byte[]> resources);
}
