package cn.sanyi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that requests execute; what runs in the background is not theirs. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final AtomicInteger EXECUTED = new AtomicInteger();

    /** @return how many statements the requests made meanwhile have executed */
    public static int during(Runnable requests) {
        int before = EXECUTED.get();
        requests.run();
        return EXECUTED.get() - before;
    }

    @Bean
    static BeanPostProcessor countedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && name.equals("dataSource") ? new Counted(source) : bean;
            }
        };
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection(), Connection.class);
        }
    }

    private static <T> T counted(T target, Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            && Thread.currentThread().getName().startsWith("http-")) {
                        EXECUTED.incrementAndGet();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Statement
                                        && method.getReturnType().isInterface()
                                ? statement(result, method.getReturnType())
                                : result;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    @SuppressWarnings("unchecked")
    private static <T> Object statement(Object statement, Class<T> type) {
        return Statement.class.isAssignableFrom(type) ? counted((T) statement, type) : statement;
    }
}
