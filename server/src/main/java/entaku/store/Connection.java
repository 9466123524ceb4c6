package entaku.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.util.concurrent.TimeUnit;

/** Settings that no connection string may weaken: durable writes, bounded waits. */
final class Connection {
    private static final int WAIT_MS = 5_000;

    private Connection() {}

    static MongoClient open(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applicationName("entaku")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryReads(true)
                .applyToClusterSettings(c -> c.serverSelectionTimeout(WAIT_MS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(
                        s -> s.connectTimeout(3, TimeUnit.SECONDS).readTimeout(WAIT_MS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(s -> s.heartbeatFrequency(2, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(
                        p -> p.maxWaitTime(WAIT_MS, TimeUnit.MILLISECONDS).maxSize(64))
                .build());
    }

    static String databaseName(String uri) {
        String name = new ConnectionString(uri).getDatabase();
        return name == null ? "entaku" : name;
    }
}
