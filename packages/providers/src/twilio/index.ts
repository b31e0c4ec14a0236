export type { Rendering, RenderingFault } from '../rendering.js';
