package dev.egresslab.practice;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The shelf as one SQLite file that any tool can open; what {@link #save} returned from survives a kill. */
final class SqliteShelf implements Shelf, AutoCloseable {
    private static final String ROOM =
            "create table if not exists shelf (room text not null, key text not null, value text not null,"
                    + " primary key (room, key)) without rowid";

    private final Path file;
    private final Connection connection;

    private SqliteShelf(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static SqliteShelf open(Path file) {
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            try (var statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = wal");
                statement.execute("pragma synchronous = full");
                statement.execute("pragma busy_timeout = 2000");
                statement.execute(ROOM);
            }
            connection.setAutoCommit(false);
            return new SqliteShelf(file, connection);
        } catch (SQLException e) {
            throw failed(file, "open", e);
        }
    }

    @Override
    public synchronized Map<String, String> all(String room) {
        var found = new LinkedHashMap<String, String>();
        try (var query = connection.prepareStatement("select key, value from shelf where room = ? order by key")) {
            query.setString(1, room);
            try (var rows = query.executeQuery()) {
                while (rows.next()) found.put(rows.getString(1), rows.getString(2));
            }
            connection.commit();
            return found;
        } catch (SQLException e) {
            throw failed(file, "read", e);
        }
    }

    @Override
    public synchronized void save(String room, Map<String, @Nullable String> changes) {
        if (changes.isEmpty()) return;
        try (var put = connection.prepareStatement("insert or replace into shelf (room, key, value) values (?, ?, ?)");
                var take = connection.prepareStatement("delete from shelf where room = ? and key = ?")) {
            for (var change : changes.entrySet()) {
                var statement = change.getValue() == null ? take : put;
                statement.setString(1, room);
                statement.setString(2, change.getKey());
                if (change.getValue() != null) statement.setString(3, change.getValue());
                statement.addBatch();
            }
            take.executeBatch();
            put.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            undo();
            throw failed(file, "write", e);
        }
    }

    private void undo() {
        try {
            connection.rollback();
        } catch (SQLException ignored) {
            // the exception that led here says what is wrong with the file
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(file, "close", e);
        }
    }

    private static PracticeException failed(Path file, String verb, SQLException cause) {
        return new PracticeException(
                "Cannot " + verb + " the practice cloud's state " + file + ": " + cause.getMessage(),
                "Check that the disk has room and that the folder may be written, or start with another folder.",
                cause);
    }
}
