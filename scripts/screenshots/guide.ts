import type { Page } from 'playwright-core';
import type { Text } from '../../src/ground/words.ts';
import type { Camera } from './camera.ts';

/** What every part of the walk works with. */
export type Guide = {
  camera: Camera;
  say(text: Text): string;
  /** A browser of their own for somebody who is logged in. */
  enter(loginId: string): Promise<Page>;
  /** A browser of their own for somebody who is not. */
  arrive(): Promise<Page>;
};
