import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { isBelow } from './config/boundary.js';

/**
 * Why a request is not read where links out are not followed: a link on the way leads out of the working directory, or, where the
 * path is not below it, out of the request's own folder. Undefined where none does.
 * @param path absolute
 * @throws NodeJS.ErrnoException where nothing is there
 */
export function outsideLink(path: string, cwd: string): string | undefined {
  const folder = isBelow(path, cwd) ? cwd : dirname(path);
  const stays = isBelow(realpathSync(path), realpathSync(folder));
  return stays ? undefined : 'a link leads out of its folder, and --no-outside-links is given';
}
