import { hydrate } from 'preact';
import { App } from './app.js';
import type { PageModel } from './model.js';

const data = document.getElementById('report-data');
const root = document.getElementById('app');
if (data && root) hydrate(<App model={JSON.parse(data.textContent) as PageModel} />, root);
