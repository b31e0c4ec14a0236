import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Has Node keep compiled what the program loads, from Node 22.1 on, and so start sooner. It lies in the user's own folder for
 * caches: the folder for temporary files, which Node would take, may be anybody's, and what lies there is run. Node's own variables
 * NODE_COMPILE_CACHE and NODE_DISABLE_COMPILE_CACHE hold. A folder that cannot be written to costs time, and is no error.
 */
export function useCompileCache(env: NodeJS.ProcessEnv): void {
  const { enableCompileCache } = module as { enableCompileCache?: (folder?: string) => unknown };
  const ofUser = process.platform === 'win32' ? env.LOCALAPPDATA : (env.XDG_CACHE_HOME ?? join(homedir(), '.cache'));
  if (!ofUser && env.NODE_COMPILE_CACHE === undefined) return;
  enableCompileCache?.(env.NODE_COMPILE_CACHE ?? join(ofUser ?? '', 'smslint'));
}
