package cn.sanyi.audit;

import cn.sanyi.audit.RecordBook.Entry;
import cn.sanyi.platform.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A record book in the role of the application, and the database in the hands of its owner. */
abstract class RecordFixture {

    static final String CASE = "JJ-A01-2026-0001";

    @TempDir
    Path folder;

    SingleConnectionDataSource ownersConnection;
    JdbcClient owner;
    JdbcClient app;
    TransactionTemplate transaction;
    RecordBook book;
    RecordAnchors anchors;

    @BeforeEach
    void openTheBook() {
        var asOwner = (PGSimpleDataSource) TestDatabase.with("audit");
        ownersConnection = new SingleConnectionDataSource(asOwner.getUrl(), "postgres", "unused", true);
        var asApp = new PGSimpleDataSource();
        asApp.setUrl(asOwner.getUrl());
        asApp.setUser("postgres");
        asApp.setOptions("-c role=sanyi_app");
        owner = JdbcClient.create(ownersConnection);
        app = JdbcClient.create(asApp);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(asApp));
        var table = new AnchorTable(app);
        book = new JdbcRecordBook(app, table, Clock.systemUTC(), null);
        anchors = new JdbcRecordAnchors(table, new AnchorFile(anchorFile()), book, transaction, Clock.systemUTC());
    }

    @AfterEach
    void closeTheBook() {
        ownersConnection.destroy();
    }

    Entry write(String chain, int entries) {
        return transaction.execute(status -> {
            Entry last = null;
            for (int step = 1; step <= entries; step++) {
                last = book.append(
                        chain, "张三（晋江市医保中心）", "submit", Map.of("step", step, "note", "<5%", "amount", "1234.50"));
            }
            return last;
        });
    }

    Path anchorFile() {
        return folder.resolve("anchors.log");
    }
}
