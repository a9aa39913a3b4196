package dev.egresslab.plan;

import dev.egresslab.lab.LabException;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that holds everything the product remembers; one running instance at a time. */
public final class StateFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private StateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing, and takes it.
     *
     * @throws LabException where it cannot be written or another instance has it
     */
    public static StateFolder take(Path path) {
        FileChannel channel;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw LabException.of("state.write", path.toString(), reason(e));
        }
        try {
            if (channel.tryLock() != null) return new StateFolder(path, channel);
        } catch (OverlappingFileLockException e) {
            // another instance in this very process
        } catch (IOException e) {
            throw LabException.of("state.lock", path.toString(), reason(e));
        }
        throw LabException.of("state.taken", path.toString());
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw LabException.of("state.release", path.toString(), reason(e));
        }
    }

    private static String reason(IOException e) {
        var name = e.getClass().getSimpleName().replace("Exception", "");
        return e.getMessage() == null || e.getMessage().isEmpty() ? name : name + ", " + e.getMessage();
    }
}
