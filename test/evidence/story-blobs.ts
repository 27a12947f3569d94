import { PAGES } from '../views/story.ts';

/** The pages of the story by the hashes that they have there. */
export const storyBlobs = {
  get: async (hash: string): Promise<Uint8Array> => {
    const page = PAGES[hash];
    if (page === undefined) throw new Error(`no page ${hash}`);
    return new TextEncoder().encode(page);
  },
};
