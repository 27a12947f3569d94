import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { OwnBodies } from '../../../ports.ts';
import { bodyHash, wholeBody } from '../../body-hash.ts';
import { OWN_LISTS } from './table.ts';

export const s3Blobs = (bucket: string, client = new S3Client(), folder = ''): OwnBodies => ({
  put: async (body) => {
    const hash = bodyHash(body);
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: `${folder}${hash}`, Body: body }));
    return hash;
  },
  get: async (hash) => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `${folder}${hash}` }));
    if (Body === undefined) throw new Error(`${bucket}/${folder}${hash} has no body`);
    return wholeBody(hash, await Body.transformToByteArray(), `${bucket}/${folder}${hash}`);
  },
  remove: async (hash) =>
    void (await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: `${folder}${hash}` }))),
});

export const ownBodies = (bucket: string, client = new S3Client()): OwnBodies => s3Blobs(bucket, client, OWN_LISTS);
