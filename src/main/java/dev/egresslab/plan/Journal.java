package dev.egresslab.plan;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Lab;
import dev.egresslab.lab.LabException;
import dev.egresslab.lab.resource.Resource;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/**
 * All labs and what was done to them, in one SQLite file: an entry is on disk when {@link #append} returns, save that
 * what was merely heard is written and goes to disk with the next entry. A file that cannot be read is kept aside and
 * reported, never dropped.
 */
public final class Journal implements AutoCloseable {
    private static final int VERSION = 4;

    /** SQLite's codes for a file that is none of its own: corrupt, no database. A full disk damages nothing. */
    private static final Set<Integer> DAMAGED = Set.of(11, 26);

    private record Kept(
            String type,
            Map<String, String> answers,
            String place,
            @org.jspecify.annotations.Nullable String subscription,
            Instant created,
            @org.jspecify.annotations.Nullable Instant expires) {}

    private final Connection connection;
    private final Optional<Path> damaged;
    private final Path folder;
    private final List<BiConsumer<String, Entry>> listeners = new CopyOnWriteArrayList<>();
    private final JsonMapper json = JsonMapper.shared();
    private boolean forced = true;

    private Journal(Connection connection, Path folder, Optional<Path> damaged) {
        this.folder = folder;
        this.connection = connection;
        this.damaged = damaged;
    }

    /** Opens the folder's journal, or begins one. */
    public static Journal open(StateFolder folder) {
        var file = folder.path().resolve("labs.db");
        try {
            return new Journal(connect(file), folder.path(), Optional.empty());
        } catch (SQLException unreadable) {
            if (!DAMAGED.contains(unreadable.getErrorCode() & 0xff))
                throw LabException.of("journal.open", file.toString(), String.valueOf(unreadable.getMessage()));
            try {
                var aside = aside(file);
                return new Journal(connect(file), folder.path(), Optional.of(aside));
            } catch (SQLException | IOException e) {
                throw LabException.of("journal.open", file.toString(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** The state folder that it lies in. */
    Path folder() {
        return folder;
    }

    /** Where a journal that could not be read was put, if there was one. */
    public Optional<Path> damaged() {
        return damaged;
    }

    /** Remembers a lab. */
    public synchronized void remember(Lab lab) {
        forced(true);
        var kept = new Kept(
                lab.type(),
                lab.answers().texts(),
                lab.place(),
                lab.subscription(),
                lab.created(),
                lab.expires().orElse(null));
        run("insert or replace into labs(id, body) values (?, ?)", lab.id(), json.writeValueAsString(kept));
    }

    /** Forgets a lab and its entries. */
    public synchronized void forget(String lab) {
        forced(true);
        run("delete from entries where lab = ?", lab);
        run("delete from applied where lab = ?", lab);
        run("delete from labs where id = ?", lab);
    }

    /** All labs, newest first. */
    public synchronized List<Lab> labs() {
        var labs = new ArrayList<Lab>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, body from labs")) {
            while (rows.next()) {
                var kept = json.readValue(rows.getString(2), Kept.class);
                labs.add(new Lab(
                        rows.getString(1),
                        kept.type(),
                        Answers.of(kept.answers()),
                        kept.place(),
                        kept.subscription() == null ? "" : kept.subscription(),
                        kept.created(),
                        Optional.ofNullable(kept.expires())));
            }
        } catch (SQLException e) {
            throw lost(e);
        }
        labs.sort(java.util.Comparator.comparing(Lab::created).reversed());
        return labs;
    }

    /**
     * Writes an entry, to disk before it returns, and tells the listeners. What was heard outlives the program's end at
     * once and the machine's with the next entry: nothing is decided by it, and a step waits for each flush.
     *
     * @param own what time it is at the lab's place, where that is not the world's
     */
    public void append(String lab, Entry entry, Optional<Instant> own) {
        synchronized (this) {
            forced(!(entry instanceof Entry.Heard));
            run(
                    "insert into entries(lab, kind, body, own) values (?, ?, ?, nullif(?, ''))",
                    lab,
                    EntryText.kind(entry),
                    EntryText.write(entry),
                    own.map(Instant::toString).orElse(""));
            listeners.forEach(listener -> listener.accept(lab, entry));
        }
    }

    /** Whether a write waits until it is on disk. https://sqlite.org/pragma.html#pragma_synchronous */
    private void forced(boolean now) {
        if (now == forced) return;
        run("pragma synchronous = " + (now ? "full" : "normal"));
        forced = now;
    }

    /** Remembers a resource that was made beside a lab's design, or otherwise than it says. */
    synchronized void applied(String lab, Resource resource) {
        forced(true);
        run("insert into applied(lab, body) values (?, ?)", lab, ResourceText.write(resource));
    }

    /** The resources that were made so, in order. */
    synchronized List<Resource> applied(String lab) {
        var resources = new ArrayList<Resource>();
        try (var statement = connection.prepareStatement("select body from applied where lab = ? order by seq")) {
            statement.setString(1, lab);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) resources.add(ResourceText.read(rows.getString(1)));
            }
        } catch (SQLException e) {
            throw lost(e);
        }
        return resources;
    }

    /** What was written about a lab, in order. */
    public synchronized List<Entry> entries(String lab) {
        var entries = new ArrayList<Entry>();
        try (var statement = connection.prepareStatement("select kind, body from entries where lab = ? order by seq")) {
            statement.setString(1, lab);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) entries.add(EntryText.read(rows.getString(1), rows.getString(2)));
            }
        } catch (SQLException e) {
            throw lost(e);
        }
        return entries;
    }

    /** When what was made was made, and gone. */
    synchronized Lives lives(String lab) {
        var written = new ArrayList<Lives.Written>();
        var sql = "select kind, body, own from entries where lab = ? and kind in ('Planned', 'Succeeded') order by seq";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, lab);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var entry = EntryText.read(rows.getString(1), rows.getString(2));
                    var own = Optional.ofNullable(rows.getString(3)).map(Instant::parse);
                    written.add(new Lives.Written(entry, new Moment(entry.at(), own)));
                }
            }
        } catch (SQLException e) {
            throw lost(e);
        }
        return Lives.of(written);
    }

    /** Tells all that was written about a lab, then what is written from now on, without a gap. */
    synchronized AutoCloseable follow(String lab, java.util.function.Consumer<Entry> listener) {
        entries(lab).forEach(listener);
        BiConsumer<String, Entry> filtered = (about, entry) -> {
            if (about.equals(lab)) listener.accept(entry);
        };
        listeners.add(filtered);
        return () -> listeners.remove(filtered);
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            int version;
            try (var rows = statement.executeQuery("pragma user_version")) {
                version = rows.next() ? rows.getInt(1) : 0;
            }
            if (version > VERSION) {
                connection.close();
                throw LabException.of("journal.newer", file.toString());
            }
            statement.execute("create table if not exists labs(id text primary key, body text not null)");
            statement.execute(
                    "create table if not exists entries(seq integer primary key autoincrement, lab text not null, kind text not null, body text not null)");
            statement.execute("create index if not exists entries_lab on entries(lab, seq)");
            // since version 2
            statement.execute(
                    "create table if not exists applied(seq integer primary key autoincrement, lab text not null, body text not null)");
            // since version 3
            if (!columns(statement, "entries").contains("own"))
                statement.execute("alter table entries add column own text");
            // version 4 knows one more kind of entry, and failures in any language
            statement.execute("pragma user_version = " + VERSION);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery("select name from pragma_table_info('" + table + "')")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    private static Path aside(Path file) throws IOException {
        var folder = java.util.Objects.requireNonNull(file.toAbsolutePath().getParent());
        for (int i = 1; ; i++) {
            var aside = folder.resolve("labs.damaged-" + i + ".db");
            if (Files.exists(aside)) continue;
            Files.move(file, aside);
            Files.deleteIfExists(folder.resolve("labs.db-wal"));
            Files.deleteIfExists(folder.resolve("labs.db-shm"));
            return aside;
        }
    }

    private void run(String sql, String... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw lost(e);
        }
    }

    private static LabException lost(SQLException e) {
        return LabException.of("journal.lost", String.valueOf(e.getMessage()));
    }
}
