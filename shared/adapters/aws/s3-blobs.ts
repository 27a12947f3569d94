import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Blobs } from '../../ports.ts';

export const s3Blobs = (bucket: string, client = new S3Client()): Blobs => ({
  put: async (body) => {
    const hash = createHash('sha256').update(body).digest('hex');
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: hash, Body: body }));
    return hash;
  },
  get: async (hash) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: hash }));
    if (Body === undefined) throw new Error(`${bucket}/${hash} has no body`);
    return Body.transformToByteArray();
  },
});
