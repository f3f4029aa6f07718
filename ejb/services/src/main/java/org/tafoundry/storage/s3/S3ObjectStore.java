package org.tafoundry.storage.s3;

import io.minio.AbortMultipartUploadArgs;
import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListMultipartUploadsArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import io.minio.messages.ListMultipartUploadsResult;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.tafoundry.storage.ListedObject;
import org.tafoundry.storage.ObjectInventory;
import org.tafoundry.storage.ObjectStore;

/** Keeps objects in a bucket of an S3-compatible service; uploads of unknown size go in parts. */
public final class S3ObjectStore implements ObjectStore, ObjectInventory {
    private static final long PART = 8L * 1024 * 1024;
    private static final long CONNECT_MILLIS = 10_000;

    /** A service that says nothing for so long is away; the client's own five minutes would hold a worker for hours. */
    private static final long SILENCE_MILLIS = 30_000;

    private static final int MOST_UPLOADS = 1_000;

    private final MinioClient client;
    private final MinioAsyncClient uploads;
    private final String bucket;

    /** The bucket is created when the service does not have it. */
    public static S3ObjectStore connect(S3Settings settings) throws IOException {
        MinioClient client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        client.setTimeout(CONNECT_MILLIS, SILENCE_MILLIS, SILENCE_MILLIS);
        MinioAsyncClient uploads = MinioAsyncClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .build();
        uploads.setTimeout(CONNECT_MILLIS, SILENCE_MILLIS, SILENCE_MILLIS);
        S3ObjectStore store = new S3ObjectStore(client, uploads, settings.bucket());
        store.createBucket(settings.region());
        return store;
    }

    private S3ObjectStore(MinioClient client, MinioAsyncClient uploads, String bucket) {
        this.client = client;
        this.uploads = uploads;
        this.bucket = bucket;
    }

    @Override
    public String bucket() {
        return bucket;
    }

    @Override
    public void put(String key, InputStream content, String contentType) throws IOException {
        PutObjectArgs args = PutObjectArgs.builder().bucket(bucket).object(key).contentType(contentType).stream(
                        content, -1L, PART)
                .build();
        call("cannot keep " + key, () -> client.putObject(args));
    }

    @Override
    public InputStream open(String key) throws IOException {
        GetObjectArgs args = GetObjectArgs.builder().bucket(bucket).object(key).build();
        try {
            return call("cannot open " + key, () -> client.getObject(args));
        } catch (IOException e) {
            if (e.getCause() instanceof ErrorResponseException answer
                    && "NoSuchKey".equals(answer.errorResponse().code())) {
                throw new FileNotFoundException("there is no object " + key);
            }
            throw e;
        }
    }

    @Override
    public void delete(String key) throws IOException {
        RemoveObjectArgs args =
                RemoveObjectArgs.builder().bucket(bucket).object(key).build();
        call("cannot delete " + key, () -> {
            client.removeObject(args);
            return key;
        });
    }

    @Override
    public List<ListedObject> list(String key, int most) throws IOException {
        List<ListedObject> listed = new ArrayList<>();
        ListObjectsArgs.Builder wanted =
                ListObjectsArgs.builder().bucket(bucket).recursive(true).maxKeys(most);
        if (!key.isEmpty()) {
            wanted.startAfter(key);
        }
        try {
            for (Result<Item> result : client.listObjects(wanted.build())) {
                Item item = result.get();
                listed.add(new ListedObject(
                        item.objectName(), item.size(), item.lastModified().toInstant()));
                if (listed.size() == most) {
                    break;
                }
            }
            return listed;
        } catch (MinioException e) {
            throw new IOException("cannot list " + bucket + ": " + e.getMessage(), rootOf(e));
        }
    }

    @Override
    public OptionalLong size(String key) throws IOException {
        try {
            return OptionalLong.of(client.statObject(
                            StatObjectArgs.builder().bucket(bucket).object(key).build())
                    .size());
        } catch (ErrorResponseException e) {
            if ("NoSuchKey".equals(e.errorResponse().code())) {
                return OptionalLong.empty();
            }
            throw new IOException("cannot look at " + key + ": " + e.getMessage(), e);
        } catch (MinioException e) {
            throw new IOException("cannot look at " + key + ": " + e.getMessage(), rootOf(e));
        }
    }

    @Override
    public int abortUploads(Instant before, boolean dryRun) throws IOException {
        int aborted = 0;
        for (ListMultipartUploadsResult.Upload upload : await(
                        uploads.listMultipartUploads(ListMultipartUploadsArgs.builder()
                                .bucket(bucket)
                                .maxUploads(MOST_UPLOADS)
                                .build()))
                .result()
                .uploads()) {
            if (upload.initiated().toInstant().isBefore(before)) {
                aborted++;
                if (!dryRun) {
                    await(uploads.abortMultipartUpload(AbortMultipartUploadArgs.builder()
                            .bucket(bucket)
                            .object(upload.objectName())
                            .uploadId(upload.uploadId())
                            .build()));
                }
            }
        }
        return aborted;
    }

    private static <T> T await(CompletableFuture<T> answer) throws IOException {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw new IOException(
                    "cannot look at unfinished uploads: " + rootOf(e).getMessage(), rootOf(e));
        }
    }

    private void createBucket(String region) throws IOException {
        BucketExistsArgs known = BucketExistsArgs.builder().bucket(bucket).build();
        if (call("cannot use bucket " + bucket, () -> client.bucketExists(known))) {
            return;
        }
        MakeBucketArgs args =
                MakeBucketArgs.builder().bucket(bucket).region(region).build();
        try {
            call("cannot make bucket " + bucket, () -> {
                client.makeBucket(args);
                return bucket;
            });
        } catch (IOException e) {
            boolean another = e.getCause() instanceof ErrorResponseException answer
                    && "BucketAlreadyOwnedByYou".equals(answer.errorResponse().code());
            if (!another) {
                throw e;
            }
        }
    }

    private interface Call<T> {
        T make() throws MinioException;
    }

    private static <T> T call(String failed, Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (ErrorResponseException e) {
            throw new IOException(failed + ": " + e.getMessage(), e);
        } catch (MinioException e) {
            throw new IOException(failed + ": " + e.getMessage(), rootOf(e));
        } catch (IllegalStateException e) {
            // so the client passes on whatever I/O error its connection had
            if (!(rootOf(e) instanceof IOException)) {
                throw e;
            }
            throw new IOException(failed + ": " + rootOf(e).getMessage(), rootOf(e));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
