import { isAbsolute, join } from 'node:path';

/**
 * The user's folder in which what is compiled of smslint is kept, so that the next run starts sooner; undefined where nothing is to
 * be kept. The folder for temporary files, which Node would take, may be anybody's, and what lies there is run. Node's own variables
 * NODE_COMPILE_CACHE and NODE_DISABLE_COMPILE_CACHE hold.
 */
export function compileCacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE !== undefined) return undefined;
  if (env.NODE_COMPILE_CACHE) return env.NODE_COMPILE_CACHE;
  const ofUser = process.platform === 'win32' ? env.LOCALAPPDATA : (env.XDG_CACHE_HOME ?? cacheAtHome(env));
  return ofUser !== undefined && isAbsolute(ofUser) ? join(ofUser, 'smslint') : undefined;
}

function cacheAtHome({ HOME }: NodeJS.ProcessEnv): string | undefined {
  try {
    const home = HOME ?? process.getBuiltinModule('node:os').homedir();
    return join(home, '.cache');
  } catch {
    // A user of whom the system knows no more than a number.
    return undefined;
  }
}

const [major = 0] = process.versions.node.split('.').map(Number);

/** Whether Node itself can keep what it compiles. */
export const canUseCompileCache = major >= 22;

/** Has Node keep what it compiles, where it can. A folder that cannot be written to costs time, and is no error. */
export function useCompileCache(env: NodeJS.ProcessEnv): void {
  if (!canUseCompileCache) return;
  const { enableCompileCache } = process.getBuiltinModule('node:module') as {
    enableCompileCache?: (folder?: string) => unknown;
  };
  const folder = compileCacheFolder(env);
  if (folder !== undefined) enableCompileCache?.(folder);
}
