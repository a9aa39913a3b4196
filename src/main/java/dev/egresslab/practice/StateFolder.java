package dev.egresslab.practice;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one practice cloud: its owner's alone, and used by one process at a time. */
final class StateFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lock;

    private StateFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static StateFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new PracticeException(
                        "Another practice cloud already runs on the folder " + folder + ".",
                        "Use that one, close it first, or start with another folder.",
                        null);
            }
            return new StateFolder(folder, lock);
        } catch (IOException e) {
            throw new PracticeException(
                    "The folder " + folder + " of the practice cloud cannot be used: " + e.getMessage() + ".",
                    "Choose a folder that may be written.",
                    e);
        }
    }

    /** A file in it that only its owner may read, made where it is absent. */
    Path secret(String name) {
        var file = folder.resolve(name);
        try {
            if (!Files.exists(file)) Files.createFile(file);
            restrict(file, "rw-------");
            return file;
        } catch (IOException e) {
            throw new PracticeException(
                    "The file " + file + " cannot be written: " + e.getMessage() + ".",
                    "Choose a folder that may be written.",
                    e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new PracticeException("The folder " + folder + " cannot be left.", "Nothing needs to be done.", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Where the file system knows owners and groups; on Windows a person's own folders are closed to others already. */
    private static void restrict(Path path, String mode) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix"))
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
