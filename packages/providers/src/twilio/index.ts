export type { SavedData } from '../answers/saved-data.js';
export { ImportFault, type Imported } from '../imports/imported.js';
export type { Rendering, RenderingFault } from '../rendering.js';
export { importTwilio, isTwilioCampaign } from './import-twilio.js';
export { renderTwilioCampaign } from './render-twilio-campaign.js';
