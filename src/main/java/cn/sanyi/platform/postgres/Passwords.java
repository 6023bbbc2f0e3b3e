package cn.sanyi.platform.postgres;

import cn.sanyi.platform.StartRefused;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The passwords of a cluster's roles: random, made with the cluster and kept inside it, so that they move with it. */
record Passwords(Map<String, String> byRole) {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "sanyi_owner";
    static final String APP = "sanyi_app";
    static final String READER = "sanyi_reader";

    private static final String FILE = "sanyi-passwords.properties";
    private static final List<String> ROLES = List.of(SUPERUSER, OWNER, APP, READER);
    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords random() {
        return new Passwords(ROLES.stream().collect(Collectors.toMap(Function.identity(), role -> randomPassword())));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** @throws StartRefused if the cluster has lost the file */
    static Passwords in(Path cluster) {
        var properties = PrivateFile.read(cluster.resolve(FILE));
        if (!properties.stringPropertyNames().containsAll(ROLES)) {
            throw new StartRefused(
                    "数据目录中缺少口令文件 %s，无法登录数据库。数据未被改动。".formatted(cluster.resolve(FILE)),
                    "从备份恢复该文件（四个角色 %s 的口令，权限 600）后再启动。".formatted(String.join("、", ROLES)));
        }
        return new Passwords(ROLES.stream().collect(Collectors.toMap(Function.identity(), properties::getProperty)));
    }

    void writeTo(Path cluster) {
        PrivateFile.write(cluster.resolve(FILE), byRole);
    }

    String of(String role) {
        return java.util.Objects.requireNonNull(byRole.get(role), role);
    }
}
