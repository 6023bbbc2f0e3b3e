package cn.sanyi.workflow;

import java.io.IOException;

/** A sandbox process without gates before its engine: what the process withstands by itself. */
public final class OpenSandbox {

    private OpenSandbox() {}

    public static void main(String[] arguments) throws IOException {
        SandboxProcess.serve(false);
    }
}
