package dev.baton;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2's on a disk that can be full; what does not fit any more is written in part, as on real ones. */
public final class FullDisk extends FilePathWrapper {
    private static final String SCHEME = "full";
    private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);

    /** From now on an address may name it: {@code jdbc:h2:full:/folder/file}. */
    static void register() {
        FilePath.register(new FullDisk());
    }

    /** So many bytes can be written yet. */
    static void leave(long bytes) {
        LEFT.set(bytes);
    }

    static void makeRoom() {
        leave(Long.MAX_VALUE);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel base;

        Channel(FileChannel base) {
            this.base = base;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            var size = source.remaining();
            var fits = (int) Math.min(size, LEFT.getAndUpdate(left -> Math.max(0, left - size)));
            var whole = source.limit();
            source.limit(source.position() + fits);
            var written = base.write(source, position);
            source.limit(whole);
            if (fits < size) {
                throw new IOException("No space left on device");
            }
            return written;
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return base.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return base.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            base.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            base.force(metaData);
        }

        @Override
        public synchronized FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return base.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            base.close();
        }
    }
}
