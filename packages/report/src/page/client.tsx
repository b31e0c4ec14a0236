import { hydrate } from 'preact';
import { App, type Desk } from './app.js';
import { elementIds } from './element-ids.js';
import { readModel } from './read-model.js';
import { saveFile } from './save-file.js';
import { copyWith } from './record/use-record.js';

const pristine = document.documentElement.cloneNode(true) as Element;

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element #${id}.`);
  return element;
}

const desk: Desk = {
  save: (record) => saveFile('smslint-report-reviewed.html', 'text/html', copyWith(pristine, record)),
};

const app = elementById(elementIds.app);
readModel(elementById(elementIds.data)).then(
  (model) => hydrate(<App model={model} desk={desk} />, app),
  (error: unknown) => {
    app.prepend(`This page is damaged, or the browser is too old for it: ${String(error)}`);
  },
);
