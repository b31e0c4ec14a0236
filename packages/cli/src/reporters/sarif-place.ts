import type { Range } from '@smslint/core';
import type { ArtifactLocation, PhysicalLocation, Region } from 'sarif';
import { toWellFormed } from './json-text.js';

/** The name by which hosts of code know the root of the repository. */
export const root = '%SRCROOT%';

/** A file as a URI: relative to the root of the repository, unless its path is absolute. */
export function artifactLocation(path: string): ArtifactLocation {
  const encoded = toWellFormed(path).split('/').map(encodeURIComponent).join('/');
  const drive = /^[A-Za-z]:\//.exec(path)?.[0];
  if (drive !== undefined) return { uri: `file:///${drive}${encoded.slice(encoded.indexOf('/') + 1)}` };
  return path.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: root };
}

/** A range as a region, both counted from 1 with the end exclusive. */
export function regionOf({ start, end }: Range): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** A range of a file. */
export function physicalLocation(path: string, range: Range): PhysicalLocation {
  return { artifactLocation: artifactLocation(path), region: regionOf(range) };
}
